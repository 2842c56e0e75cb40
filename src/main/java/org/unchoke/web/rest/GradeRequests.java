package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.unchoke.grading.Weights;

/** What programs may ask of a gradebook. {@code why} goes into the trail. */
final class GradeRequests {
    private GradeRequests() {}

    /** What somebody asks, who must not leave the body empty. */
    static <T> T sent(T body) {
        if (body == null) {
            throw Playable.bad("bad-body", "Send what is asked as JSON.");
        }
        return body;
    }

    /**
     * Changes of one grade; what is absent stays.
     *
     * @param withoutOverride takes the override back
     * @param marks by criterion, 0 to 1; {@code null} takes one back
     */
    record Change(
            String status, BigDecimal adjustment, BigDecimal override, Boolean withoutOverride, String comment, Map<String, Double> marks,
            String why) {}

    /** Other weights; criteria that are absent keep theirs. */
    record Weigh(@JsonProperty(required = true) Map<String, Weights.Weight> weights, String why) {}

    /** @param participant {@code null} = everybody */
    record Whom(UUID participant, String why) {}

    /** @param seat {@code null} = for everybody */
    record Spoil(Integer seat, @JsonProperty(required = true) boolean spoilt, String why) {}

    /** A second student at a seat. */
    record Share(String name, String studentId, String why) {}

    /** Words about a grade. */
    record Say(@JsonProperty(required = true) String text) {}
}
