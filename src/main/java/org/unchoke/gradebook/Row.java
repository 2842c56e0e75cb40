package org.unchoke.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.unchoke.grading.Grade;

/**
 * One participant's line in the gradebook.
 *
 * @param automatic what the criteria give
 * @param marks scores that a person gave, by criterion
 * @param adjustment added to the automatic points
 * @param override takes the place of everything else; {@code null} = none
 * @param unmarked criteria that wait for a person
 * @param released what the student sees; {@code null} = nothing
 * @param graderId who changed it last; {@code null} = nobody did
 * @param waiting whether the student had the last word
 */
public record Row(
        Participant participant,
        Status status,
        Grade automatic,
        SortedMap<String, Double> marks,
        BigDecimal adjustment,
        BigDecimal override,
        String comment,
        List<String> unmarked,
        Release released,
        Instant releasedAt,
        UUID graderId,
        boolean waiting) {
    /** The grade in points, two decimals; {@code null} if there is none. */
    public BigDecimal total() {
        if (status == Status.EXCUSED) {
            return null;
        }
        if (override != null) {
            return override.setScale(2);
        }
        if (status == Status.ABSENT) {
            return BigDecimal.ZERO.setScale(2);
        }
        return automatic.points() == null ? null : Grade.rounded(automatic.points()).add(adjustment).max(BigDecimal.ZERO).setScale(2);
    }

    /** What would be released now. */
    public Release release() {
        return new Release(status.word(), total(), automatic, adjustment, override, comment);
    }

    /** Whether the student sees something else than what stands here. */
    public boolean changedSinceRelease() {
        return released != null && !Rubrics.write(released).equals(Rubrics.write(release()));
    }
}
