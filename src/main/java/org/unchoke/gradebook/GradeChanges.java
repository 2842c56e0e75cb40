package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.unchoke.grading.Weights;
import org.unchoke.store.GradeRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.SpoiltRound;

/** Changes what people decide about grades. Every change is a row of the trail; what stays as it was is none. */
@ApplicationScoped
@Transactional
public class GradeChanges {
    private static final BigDecimal MOST = new BigDecimal("10000");

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
        String checked = TrailEntry.text(comment);
        change(session, person, by, "comment", row -> TrailEntry.sealed(row.comment()), grade -> grade.comment = checked, TrailEntry.sealed(checked));
    }

    /** Judges a criterion that only a person can judge, 0 to 1; {@code null} takes the mark back. */
    public void mark(UUID session, UUID person, String criterion, Double score, By by) {
        Sheet sheet = gradebook.get(session);
        if (sheet.criteria().stream().noneMatch(entry -> entry.key().equals(criterion) && entry.criterion().manual())) {
            throw new GradeException("There is no criterion of that name for a person to judge.");
        }
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new GradeException("A mark is 0 to 100 %.");
        }
        SortedMap<String, Double> marks = new TreeMap<>(sheet.get(person).marks());
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
        GradedRound found = gradebook.get(session).rounds().stream().filter(each -> each.n() == round).findFirst()
                .orElseThrow(() -> new GradeException("Round " + round + " is not over, or there is none."));
        if (seat != SpoiltRound.ALL && !found.seats().containsValue(seat)) {
            throw new GradeException("Nobody had seat " + seat + " in round " + round + ".");
        }
        if (found.spoilt().contains(seat) == spoilt) {
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
        TrailEntry.add(session, person, by, "round " + round + (seat == SpoiltRound.ALL ? " for all" : " for seat " + seat), counts(!spoilt), counts(spoilt));
    }

    private static String counts(boolean not) {
        return not ? "spoilt" : "counts";
    }

    /** Weighs the criteria in another way. What students were shown stays until it is released again. */
    public void weigh(UUID session, Map<String, Weights.Weight> weights, By by) {
        Sheet sheet = gradebook.get(session);
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
                TrailEntry.add(session, null, by, "weight " + key, weighed(old), weighed(weight));
            }
        });
    }

    private static String weighed(Weights.Weight weight) {
        return weight.weight() + ", cap " + weight.cap();
    }

    private void change(UUID session, UUID person, By by, String what, Function<Row, String> old, Consumer<GradeRecord> set, String now) {
        Row row = gradebook.get(session).get(person);
        if (Objects.equals(old.apply(row), now)) {
            return;
        }
        GradeRecord grade = Decided.of(session, row);
        set.accept(grade);
        grade.graderId = by.account();
        TrailEntry.add(session, person, by, what, old.apply(row), now);
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
}
