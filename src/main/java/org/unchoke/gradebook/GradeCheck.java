package org.unchoke.gradebook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.config.SecurityLog;
import org.unchoke.grading.Grade;
import org.unchoke.replay.Divergence;
import org.unchoke.session.Recordings;
import org.unchoke.store.ReportCheck;
import org.unchoke.store.SeatReportRecord;

/**
 * Computes the grades of a session again, from its recordings, and says what stands in the database and does not follow
 * from them.
 */
@ApplicationScoped
public class GradeCheck {
    private final Gradebook gradebook;
    private final Recordings recordings;

    GradeCheck(Gradebook gradebook, Recordings recordings) {
        this.gradebook = gradebook;
        this.recordings = recordings;
    }

    /** A sentence for each difference; none if all is well. */
    public List<String> verify(UUID session) {
        List<String> found = new ArrayList<>();
        Sheet sheet = gradebook.find(session).orElseThrow(() -> new GradeException("There is no such session."));
        for (GradedRound round : sheet.rounds()) {
            if (!round.scores().isEmpty()) {
                verify(session, round, found);
            }
        }
        sheet.rows().stream().filter(row -> row.released() != null).forEach(row -> verify(row, found));
        if (!found.isEmpty()) {
            SecurityLog.warn("Grades are not what was computed", "session", session, "differences", found.size());
        }
        return found;
    }

    private void verify(UUID session, GradedRound round, List<String> found) {
        SortedMap<Integer, String> kept = new TreeMap<>();
        QuarkusTransaction.requiringNew().call(() -> SeatReportRecord.<SeatReportRecord>list("roundId", round.id()))
                .forEach(record -> kept.put(record.seat, record.report));
        try {
            ReportCheck.differences(round.lab(), recordings.find(session, round.n()).recording(), kept)
                    .forEach(difference -> found.add("Round " + round.n() + ": " + difference));
        } catch (Divergence | IllegalStateException broken) {
            found.add("Round " + round.n() + ": " + broken.getMessage());
        }
    }

    /** What was released must add up by itself, whatever the weights are now. */
    private static void verify(Row row, List<String> found) {
        Grade grade = row.released().automatic();
        double sum = 0;
        for (Grade.Line line : grade.lines()) {
            sum += line.points() == null ? 0 : line.points();
        }
        Row shown = new Row(row.participant(), Status.of(row.released().status()), grade, row.marks(), row.released().adjustment(),
                row.released().override(), row.comment(), List.of(), null, null, null, false);
        boolean addsUp = grade.points() == null || grade.points() == sum;
        if (!addsUp || !Objects.equals(shown.total(), row.released().total())) {
            found.add("Participant " + row.participant().id() + ": the released grade does not add up.");
        }
    }
}
