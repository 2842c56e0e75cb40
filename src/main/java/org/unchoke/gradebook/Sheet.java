package org.unchoke.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.grading.Weights;
import org.unchoke.store.SessionRecord;

/**
 * The grades of one session.
 *
 * @param criteria in the order to show them
 * @param rounds those that are over
 * @param rows by name
 */
public record Sheet(SessionRecord session, List<Rubrics.Entry> criteria, Weights weights, List<GradedRound> rounds, List<Row> rows) {
    /** The line of a participant. */
    public Optional<Row> row(UUID participant) {
        return rows.stream().filter(row -> row.participant().id().equals(participant)).findFirst();
    }

    /** The line of a participant who must be there. */
    Row get(UUID participant) {
        return row(participant).orElseThrow(() -> new GradeException("Nobody with that id is graded in this session."));
    }

    /** Whether every seat that somebody held in a finished round has been examined. */
    public boolean examined() {
        return rounds.stream().allMatch(round -> round.lab().rubric().criteria().isEmpty() || round.examined());
    }

    /** How many seats have been examined. */
    public int reports() {
        return rounds.stream().mapToInt(round -> round.scores().size()).sum();
    }

    /** How many of its grades students can see. */
    public long released() {
        return rows.stream().filter(row -> row.released() != null).count();
    }
}
