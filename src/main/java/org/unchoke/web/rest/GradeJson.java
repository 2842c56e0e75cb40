package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.unchoke.gradebook.Appeals;
import org.unchoke.gradebook.GradedRound;
import org.unchoke.gradebook.Release;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.grading.Grade;
import org.unchoke.grading.SeatReport;
import org.unchoke.grading.Weights;

/**
 * The gradebook of a session.
 *
 * @param weights by criterion
 * @param grades one for each participant
 * @param recordings of the rounds that are over; only in the full file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradeJson(
        UUID session, String title, boolean examined, Map<String, Weights.Weight> weights, List<Round> rounds, List<Line> grades,
        List<RecordingJson> recordings) {
    /** A round that is over. */
    public record Round(int n, String lab, String title, boolean spoiltForAll) {}

    /** One participant's grade. */
    public record Line(
            UUID participant, String name, String studentId, String status, BigDecimal points, Double automatic, List<Grade.Line> criteria,
            Map<String, Double> marks, BigDecimal adjustment, BigDecimal override, String comment, List<String> unmarked, boolean released,
            boolean changedSinceRelease) {
        static Line of(Row row) {
            return new Line(row.participant().id(), row.participant().name(), row.participant().studentId(), row.status().word(), row.total(),
                    row.automatic().points(), row.automatic().lines(), row.marks(), row.adjustment(), row.override(), row.comment(),
                    row.unmarked(), row.released() != null, row.changedSinceRelease());
        }
    }

    /** One participant's grade with all it rests on. */
    public record Detail(Line grade, Release released, List<Found> rounds, List<Appeals.Message> messages) {
        static Detail of(Sheet sheet, Row row, SortedMap<Integer, SeatReport> reports, List<Appeals.Message> messages) {
            return new Detail(Line.of(row), row.released(), found(sheet, reports), messages);
        }
    }

    /** A student's own report. */
    public record Own(Release grade, List<Found> rounds, List<Appeals.Message> messages) {
        static Own of(Sheet sheet, Row row, SortedMap<Integer, SeatReport> reports, List<Appeals.Message> messages) {
            return new Own(row.released(), found(sheet, reports), messages);
        }
    }

    /** What a round shows of a seat. */
    public record Found(int round, boolean spoilt, SeatReport report) {}

    static GradeJson of(Sheet sheet, List<RecordingJson> recordings) {
        List<Round> rounds = sheet.rounds().stream()
                .map(round -> new Round(round.n(), round.lab().card().id(), round.title(), round.spoiltForAll()))
                .toList();
        return new GradeJson(sheet.session().id, sheet.session().title, sheet.examined(), sheet.weights().weights(), rounds,
                sheet.rows().stream().map(Line::of).toList(), recordings);
    }

    private static List<Found> found(Sheet sheet, SortedMap<Integer, SeatReport> reports) {
        List<Found> found = new ArrayList<>();
        for (GradedRound round : sheet.rounds()) {
            SeatReport report = reports.get(round.n());
            if (report != null) {
                found.add(new Found(round.n(), round.spoilt(report.seat()), report));
            }
        }
        return found;
    }
}
