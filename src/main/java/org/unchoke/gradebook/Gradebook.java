package org.unchoke.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.unchoke.store.Partner;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SeatReportRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.SpoiltRound;
import org.unchoke.store.Student;

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
        Weights weights = rubrics.weights(session, rounds);
        double whole = weights.weights().values().stream().mapToDouble(Weights.Weight::weight).sum();
        return rubrics.entries(rounds).stream()
                .filter(entry -> weights.weights().get(entry.key()).weight() > 0)
                .map(entry -> new Counts(entry.criterion().name(), entry.criterion().rule(),
                        Math.round(100 * weights.weights().get(entry.key()).weight() / whole)))
                .toList();
    }

    /** Whether a participant may see a grade. */
    public boolean isReleased(UUID session, UUID participant) {
        return GradeRecord.count("sessionId = ?1 and personId = ?2 and released is not null", session, participant) > 0;
    }

    private Sheet sheet(SessionRecord session, Map<String, Weights.Weight> instead) {
        List<RoundRecord> records = session.rounds();
        Weights own = rubrics.weights(session, records);
        Weights weights = instead == null ? own : own.with(instead);
        List<GradedRound> rounds = rounds(session.id, records);
        List<Rubrics.Entry> criteria = rubrics.entries(records);
        Map<UUID, GradeRecord> grades = new HashMap<>();
        GradeRecord.of(session.id).forEach(grade -> grades.put(grade.personId, grade));
        Map<UUID, AppealRecord> lastWords = new HashMap<>();
        AppealRecord.of(session.id).forEach(appeal -> lastWords.put(appeal.personId, appeal));
        List<Row> rows = participants(session, rounds).stream()
                .map(who -> row(who, grades.get(who.id()), criteria, rounds, weights, lastWords.get(who.id())))
                .toList();
        return new Sheet(session, criteria, weights, rounds, rows);
    }

    private List<GradedRound> rounds(UUID session, List<RoundRecord> records) {
        Map<Long, Map<Integer, SeatReport>> reports = new HashMap<>();
        SeatReportRecord.of(session).forEach(record ->
                reports.computeIfAbsent(record.roundId, any -> new TreeMap<>()).put(record.seat, read(record.report, SeatReport.class)));
        Map<Long, Set<Integer>> spoilt = new HashMap<>();
        SpoiltRound.of(session).forEach(row -> spoilt.computeIfAbsent(row.roundId, any -> new HashSet<>()).add(row.seat));
        List<GradedRound> rounds = new ArrayList<>();
        for (RoundRecord record : records) {
            if (record.state.equals(RoundRecord.OVER) && labs.find(record.lab).isPresent()) {
                rounds.add(new GradedRound(record.id, record.n, labs.find(record.lab).orElseThrow(), title(record), names(record), holders(record.id),
                        reports.getOrDefault(record.id, Map.of()), spoilt.getOrDefault(record.id, Set.of())));
            }
        }
        return rounds;
    }

    private static String title(RoundRecord record) {
        try {
            return Json.full().readTree(record.scenario).path("title").asText(record.lab);
        } catch (JsonProcessingException unreadable) {
            return record.lab;
        }
    }

    private static List<String> names(RoundRecord record) {
        try {
            List<String> names = new ArrayList<>();
            Json.full().readTree(record.seats).forEach(seat -> names.add(seat.path("name").asText()));
            return names;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The seats of a round cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Who held which seat of a round last; who held several has the last. */
    @SuppressWarnings("unchecked")
    private static Map<UUID, Integer> holders(long round) {
        Map<UUID, Integer> seats = new HashMap<>();
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery("select distinct on (seat) person_id, seat from holding where round_id = ?1 order by seat, nth desc")
                .setParameter(1, round)
                .getResultList();
        rows.forEach(row -> seats.put((UUID) row[0], (Integer) row[1]));
        return seats;
    }

    private static List<Participant> participants(SessionRecord session, List<GradedRound> rounds) {
        Map<UUID, Student> roster = new HashMap<>();
        if (session.courseId != null) {
            Student.of(session.courseId).forEach(student -> roster.put(student.id, student));
        }
        Map<UUID, Student> missing = new LinkedHashMap<>(roster);
        List<Participant> all = new ArrayList<>();
        List<PersonRecord> people = PersonRecord.list("sessionId = ?1 order by joinedAt, id", session.id);
        for (PersonRecord person : people) {
            boolean played = rounds.stream().anyMatch(round -> round.seats().containsKey(person.id));
            if (person.removedAt == null || played) {
                Student student = roster.get(person.rosterId);
                missing.remove(person.rosterId);
                String name = student == null ? person.name : student.name;
                String id = student == null ? person.studentId : student.studentId;
                all.add(new Participant(person.id, name, person.name, id, student, person.id));
            }
        }
        for (Partner partner : Partner.of(session.id)) {
            missing.remove(partner.rosterId);
            all.add(new Participant(partner.id, partner.name, null, partner.studentId, roster.get(partner.rosterId), partner.withPerson));
        }
        missing.values().forEach(student -> all.add(new Participant(student.id, student.name, null, student.studentId, student, null)));
        all.sort(Comparator.comparing((Participant one) -> one.name().toLowerCase(Locale.ROOT)).thenComparing(Participant::id));
        return all;
    }

    private static Row row(
            Participant who, GradeRecord stored, List<Rubrics.Entry> criteria, List<GradedRound> rounds, Weights weights, AppealRecord lastWord) {
        GradeRecord grade = stored == null ? new GradeRecord() : stored;
        Status status = stored == null && who.seatOf() == null ? Status.ABSENT : Status.of(grade.status);
        SortedMap<String, Double> marks = new TreeMap<>(marks(grade));
        SortedMap<String, List<Double>> scores = new TreeMap<>();
        marks.forEach((key, score) -> scores.put(key, List.of(score)));
        for (GradedRound round : rounds) {
            SeatReport report = round.report(who);
            boolean counts = report != null && !round.spoilt(report.seat()) && !(status == Status.DISCONNECTED && report.away() >= AWAY);
            if (counts) {
                report.verdicts().stream().filter(verdict -> verdict.score() != null).forEach(verdict -> scores
                        .computeIfAbsent(round.lab().card().id() + "." + verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict.score()));
            }
        }
        List<String> unmarked = status == Status.EXCUSED || status == Status.ABSENT ? List.of() : criteria.stream()
                .filter(entry -> entry.criterion().manual() && !marks.containsKey(entry.key()))
                .filter(entry -> weights.weights().get(entry.key()).weight() > 0)
                .map(Rubrics.Entry::key)
                .toList();
        return new Row(who, status, Grade.of(weights, scores), marks, grade.adjustment, grade.override, grade.comment, unmarked,
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
