package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.unchoke.grading.Weights;
import org.unchoke.store.AppealRecord;
import org.unchoke.store.GradeAudit;
import org.unchoke.store.GradeRecord;
import org.unchoke.store.Partner;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.SpoiltRound;
import org.unchoke.store.Student;

/** Changes what people decide about grades. Every change is a row of the trail; what stays as it was is none. */
@ApplicationScoped
@Transactional
public class GradeChanges {
    private static final BigDecimal MOST = new BigDecimal("10000");
    private static final int LONGEST_TEXT = 4000;
    private static final int SHOWN_OF_HASH = 12;

    private final Gradebook gradebook;

    GradeChanges(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /**
     * Who changes something, and why.
     *
     * @param account {@code null} = a student
     * @param why may be empty
     * @param source {@code page}, {@code api} or {@code import}
     */
    public record By(UUID account, String why, String source) {}

    /** Says how somebody's part counts. */
    public void status(UUID session, UUID person, Status status, By by) {
        change(session, person, by, "status", row -> row.status().word(), grade -> grade.status = status.word(), status.word());
    }

    /** Adds points to the automatic ones, or takes some off. */
    public void adjust(UUID session, UUID person, BigDecimal points, By by) {
        BigDecimal checked = points(points);
        change(session, person, by, "adjustment", row -> plain(row.adjustment()), grade -> grade.adjustment = checked, plain(checked));
    }

    /** Sets the grade whatever the criteria say; {@code null} lets them speak again. */
    public void override(UUID session, UUID person, BigDecimal points, By by) {
        BigDecimal checked = points == null ? null : points(points);
        if (checked != null && checked.signum() < 0) {
            throw new GradeException("A grade is 0 points or more.");
        }
        change(session, person, by, "override", row -> plain(row.override()), grade -> grade.override = checked, plain(checked));
    }

    /** Says something to the student. */
    public void comment(UUID session, UUID person, String comment, By by) {
        String checked = text(comment);
        change(session, person, by, "comment", row -> sealed(row.comment()), grade -> grade.comment = checked, sealed(checked));
    }

    /** Judges a criterion that only a person can judge, 0 to 1; {@code null} takes the mark back. */
    public void mark(UUID session, UUID person, String criterion, Double score, By by) {
        Sheet sheet = sheet(session);
        if (sheet.criteria().stream().noneMatch(entry -> entry.key().equals(criterion) && entry.criterion().manual())) {
            throw new GradeException("There is no criterion of that name for a person to judge.");
        }
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new GradeException("A mark is 0 to 100 %.");
        }
        SortedMap<String, Double> marks = new TreeMap<>(row(sheet, person).marks());
        String old = Objects.toString(marks.get(criterion), null);
        if (score == null) {
            marks.remove(criterion);
        } else {
            marks.put(criterion, score);
        }
        change(session, person, by, "mark " + criterion, row -> old, grade -> grade.marks = Rubrics.write(marks), Objects.toString(score, null));
    }

    /** Lets a round not count, for one seat or ({@link SpoiltRound#ALL}) for everybody; or count again. */
    public void spoil(UUID session, int round, int seat, boolean spoilt, By by) {
        GradedRound found = sheet(session).rounds().stream().filter(each -> each.n() == round).findFirst()
                .orElseThrow(() -> new GradeException("Round " + round + " is not over, or there is none."));
        boolean is = found.spoilt().contains(seat);
        if (is == spoilt) {
            return;
        }
        if (spoilt) {
            SpoiltRound row = new SpoiltRound();
            row.roundId = found.id();
            row.seat = seat;
            row.persist();
        } else {
            SpoiltRound.deleteById(new SpoiltRound.Key(found.id(), seat));
        }
        UUID person = found.seats().entrySet().stream().filter(held -> held.getValue() == seat).map(Map.Entry::getKey).findFirst().orElse(null);
        audit(session, person, by, "round " + round + (seat == SpoiltRound.ALL ? " for all" : " for seat " + seat), counts(!spoilt), counts(spoilt));
    }

    private static String counts(boolean not) {
        return not ? "spoilt" : "counts";
    }

    /** Notes that two students played at one seat; the second gets the same points as the one who joined. */
    public UUID share(UUID session, UUID person, String name, String studentId, By by) {
        Sheet sheet = sheet(session);
        Participant joined = row(sheet, person).participant();
        if (joined.seatOf() == null || joined.sharesSeat()) {
            throw new GradeException("Choose the student who joined.");
        }
        Student student = sheet.session().courseId == null || studentId == null || studentId.isBlank()
                ? null
                : Student.find(sheet.session().courseId, studentId).orElse(null);
        String called = student != null ? student.name : text(name).strip();
        if (called.isEmpty()) {
            throw new GradeException("Write the second student's name, or a student id of the roster.");
        }
        Partner partner = new Partner();
        partner.id = UUID.randomUUID();
        partner.sessionId = session;
        partner.withPerson = person;
        partner.name = called;
        partner.studentId = studentId == null || studentId.isBlank() ? null : studentId.strip();
        partner.rosterId = student == null ? null : student.id;
        partner.persist();
        audit(session, person, by, "seat shared", null, partner.id.toString());
        return partner.id;
    }

    /** Takes that back. */
    public void unshare(UUID session, UUID partner, By by) {
        Partner found = Partner.<Partner>findByIdOptional(partner).filter(each -> each.sessionId.equals(session))
                .orElseThrow(() -> new GradeException("Nobody shares a seat under that id."));
        found.delete();
        audit(session, found.withPerson, by, "seat shared", partner.toString(), null);
    }

    /** Weighs the criteria in another way. What students were shown stays until it is released again. */
    public void weigh(UUID session, Map<String, Weights.Weight> weights, By by) {
        Sheet sheet = sheet(session);
        Map<String, Weights.Weight> changed = sheet.weights().with(weights).weights();
        if (changed.equals(sheet.weights().weights())) {
            return;
        }
        if (changed.values().stream().allMatch(weight -> weight.weight() == 0)) {
            throw new GradeException("At least one criterion must count.");
        }
        SessionRecord record = SessionRecord.findById(session);
        record.rubric = Rubrics.write(changed);
        changed.forEach((key, weight) -> {
            Weights.Weight old = sheet.weights().weights().get(key);
            if (!old.equals(weight)) {
                audit(session, null, by, "weight " + key, weighed(old), weighed(weight));
            }
        });
    }

    private static String weighed(Weights.Weight weight) {
        return weight.weight() + ", cap " + weight.cap();
    }

    /** Lets students see their grades as they are now: one's, or ({@code null}) everybody's. */
    public int release(UUID session, UUID person, By by) {
        int changed = 0;
        for (Row row : sheet(session).rows()) {
            boolean wanted = person == null || row.participant().id().equals(person);
            if (wanted && (row.released() == null || row.changedSinceRelease())) {
                GradeRecord grade = grade(session, row);
                grade.released = Rubrics.write(row.release());
                grade.releasedAt = Instant.now();
                audit(session, grade.personId, by, "release", shown(row.released()), shown(row.release()));
                changed++;
            }
        }
        return changed;
    }

    /** Hides grades from students again: one's, or ({@code null}) everybody's. */
    public void withdraw(UUID session, UUID person, By by) {
        for (Row row : sheet(session).rows()) {
            boolean wanted = person == null || row.participant().id().equals(person);
            if (wanted && row.released() != null) {
                GradeRecord grade = grade(session, row);
                grade.released = null;
                grade.releasedAt = null;
                audit(session, grade.personId, by, "release", shown(row.released()), null);
            }
        }
    }

    private static String shown(Release release) {
        return release == null ? null : Objects.toString(release.total(), release.status());
    }

    /** Says something about a released grade: the student ({@code by.account()} is {@code null}) or staff in answer. */
    public void say(UUID session, UUID person, String words, By by) {
        Row row = row(sheet(session), person);
        String checked = text(words).strip();
        if (row.released() == null) {
            throw new GradeException("This grade is not released.");
        }
        if (checked.isEmpty()) {
            throw new GradeException("Write what you want to say.");
        }
        AppealRecord appeal = new AppealRecord();
        appeal.sessionId = session;
        appeal.personId = person;
        appeal.at = Instant.now();
        appeal.accountId = by.account();
        appeal.text = checked;
        appeal.persist();
        audit(session, person, by, by.account() == null ? "appeal" : "answer", null, sealed(checked));
    }

    private void change(UUID session, UUID person, By by, String what, Function<Row, String> old, Consumer<GradeRecord> set, String now) {
        Row row = row(sheet(session), person);
        if (Objects.equals(old.apply(row), now)) {
            return;
        }
        GradeRecord grade = grade(session, row);
        set.accept(grade);
        grade.graderId = by.account();
        audit(session, person, by, what, old.apply(row), now);
    }

    private static GradeRecord grade(UUID session, Row row) {
        UUID person = row.participant().id();
        return GradeRecord.<GradeRecord>findByIdOptional(new GradeRecord.Key(session, person)).orElseGet(() -> {
            GradeRecord grade = new GradeRecord();
            grade.sessionId = session;
            grade.personId = person;
            grade.status = row.status().word();
            grade.persist();
            return grade;
        });
    }

    private Sheet sheet(UUID session) {
        return gradebook.find(session).orElseThrow(() -> new GradeException("There is no such session."));
    }

    private static Row row(Sheet sheet, UUID person) {
        return sheet.row(person).orElseThrow(() -> new GradeException("Nobody with that id is graded in this session."));
    }

    private static void audit(UUID session, UUID person, By by, String what, String old, String now) {
        GradeAudit row = new GradeAudit();
        row.sessionId = session;
        row.personId = person;
        row.at = Instant.now();
        row.accountId = by.account();
        row.what = what;
        row.oldValue = old;
        row.newValue = now;
        row.why = by.why() == null ? "" : text(by.why());
        row.source = by.source();
        row.persist();
    }

    private static BigDecimal points(BigDecimal points) {
        if (points.abs().compareTo(MOST) > 0 || points.stripTrailingZeros().scale() > 2) {
            throw new GradeException("Points have at most two decimals and are at most " + MOST + ".");
        }
        return points.setScale(2);
    }

    private static String plain(BigDecimal points) {
        return points == null ? null : points.setScale(2).toPlainString();
    }

    private static String text(String text) {
        String normal = text == null ? "" : text.replace("\r\n", "\n");
        if (normal.length() > LONGEST_TEXT || normal.indexOf('\0') >= 0) {
            throw new GradeException("A text has at most " + LONGEST_TEXT + " characters.");
        }
        return normal;
    }

    /** A text that may name somebody, for the trail: enough to tell later whether a text is the same. */
    private static String sealed(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return text.length() + " characters, " + HexFormat.of().formatHex(hash).substring(0, SHOWN_OF_HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
