package org.unchoke.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.config.Json;
import org.unchoke.grading.Grade;
import org.unchoke.grading.SeatReport;
import org.unchoke.grading.Weights;
import org.unchoke.session.Labs;
import org.unchoke.store.AppealRecord;
import org.unchoke.store.GradeRecord;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SeatReportRecord;
import org.unchoke.store.SessionRecord;

/** Puts the grades of a session together from what was found and what people decided. Blocks on the database. */
@ApplicationScoped
@Transactional
public class Gradebook {
    /** Who was left alone for so large a part of a round can be freed of it. */
    private static final double AWAY = 0.5;

    private final Rubrics rubrics;
    private final Labs labs;

    Gradebook(Rubrics rubrics, Labs labs) {
        this.rubrics = rubrics;
        this.labs = labs;
    }

    /** The grades of a session; empty if there is no such session. */
    public Optional<Sheet> find(UUID id) {
        return SessionRecord.<SessionRecord>findByIdOptional(id).map(session -> sheet(session, null));
    }

    /** The grades of a session that must exist. */
    Sheet get(UUID id) {
        return find(id).orElseThrow(() -> new GradeException("There is no such session."));
    }

    /** The same with other weights, to see what they would change. */
    public Optional<Sheet> find(UUID id, Map<String, Weights.Weight> instead) {
        return SessionRecord.<SessionRecord>findByIdOptional(id).map(session -> sheet(session, instead));
    }

    /** A criterion in words, with the part of the whole that it has when all apply. */
    public record Counts(String name, String rule, long percent) {}

    /** What counts in a session, for its students. */
    public List<Counts> counts(UUID id) {
        SessionRecord session = SessionRecord.findById(id);
        List<RoundRecord> rounds = session.rounds();
        return Rubrics.counts(rubrics.entries(rounds), rubrics.weights(session, rounds));
    }

    /** All that was found about a participant, by the number of the round. */
    public SortedMap<Integer, SeatReport> reports(Sheet sheet, Participant participant) {
        SortedMap<Integer, SeatReport> reports = new TreeMap<>();
        for (GradedRound round : sheet.rounds()) {
            SeatScores found = round.scores(participant);
            if (found != null) {
                SeatReportRecord record = SeatReportRecord.findById(new SeatReportRecord.Key(round.id(), found.seat()));
                reports.put(round.n(), read(record.report, SeatReport.class));
            }
        }
        return reports;
    }

    /** Whether a participant may see a grade. */
    public boolean isReleased(UUID session, UUID participant) {
        return GradeRecord.count("sessionId = ?1 and personId = ?2 and released is not null", session, participant) > 0;
    }

    private Sheet sheet(SessionRecord session, Map<String, Weights.Weight> instead) {
        List<RoundRecord> records = session.rounds();
        Weights own = rubrics.weights(session, records);
        Weights weights = instead == null ? own : own.with(instead);
        List<GradedRound> rounds = FinishedRounds.of(session.id, records, labs);
        List<Rubrics.Entry> criteria = rubrics.entries(records);
        Map<UUID, GradeRecord> grades = new HashMap<>();
        GradeRecord.of(session.id).forEach(grade -> grades.put(grade.personId, grade));
        Map<UUID, AppealRecord> lastWords = new HashMap<>();
        AppealRecord.of(session.id).forEach(appeal -> lastWords.put(appeal.personId, appeal));
        List<Row> rows = Participants.of(session, rounds).stream()
                .map(who -> row(who, grades.get(who.id()), criteria, rounds, weights, lastWords.get(who.id())))
                .toList();
        return new Sheet(session, criteria, weights, rounds, rows);
    }

    private static Row row(
            Participant who, GradeRecord stored, List<Rubrics.Entry> criteria, List<GradedRound> rounds, Weights weights, AppealRecord lastWord) {
        GradeRecord grade = stored == null ? new GradeRecord() : stored;
        Status status = stored == null && who.seatOf() == null ? Status.ABSENT : Status.of(grade.status);
        SortedMap<String, Double> marks = new TreeMap<>(marks(grade));
        SortedMap<String, List<Double>> scores = new TreeMap<>();
        marks.forEach((key, score) -> scores.put(key, List.of(score)));
        for (GradedRound round : rounds) {
            SeatScores found = round.scores(who);
            boolean counts = found != null && !round.spoilt(found.seat()) && !(status == Status.DISCONNECTED && found.away() >= AWAY);
            if (counts) {
                found.verdicts().stream().filter(verdict -> verdict.score() != null).forEach(verdict -> scores
                        .computeIfAbsent(round.lab().card().id() + "." + verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict.score()));
            }
        }
        List<String> unmarked = status == Status.EXCUSED || status == Status.ABSENT ? List.of() : criteria.stream()
                .filter(entry -> entry.criterion().manual() && !marks.containsKey(entry.key()))
                .filter(entry -> weights.weights().get(entry.key()).weight() > 0)
                .map(Rubrics.Entry::key)
                .toList();
        return new Row(who, status, Grade.of(weights, scores), marks, grade.adjustment.setScale(2),
                grade.override == null ? null : grade.override.setScale(2), grade.comment, unmarked,
                grade.released == null ? null : read(grade.released, Release.class), grade.releasedAt, grade.graderId,
                lastWord != null && lastWord.accountId == null);
    }

    static Map<String, Double> marks(GradeRecord grade) {
        try {
            return Json.full().readValue(grade.marks, new TypeReference<TreeMap<String, Double>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Marks cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.full().readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }
}
