package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Rubric;
import org.unchoke.lab.StrategyCard;

/** What people made of their seats, over what a lab's yardstick would have made of the same seats. */
@ApplicationScoped
public class Comparisons {
    private final Gradebook gradebook;
    private final Examinations examinations;

    Comparisons(Gradebook gradebook, Examinations examinations) {
        this.gradebook = gradebook;
        this.examinations = examinations;
    }

    /** Where a comparison is. */
    public enum State {
        /** The lab has no yardstick. */
        IMPOSSIBLE,
        /** Nobody has asked for it. */
        ABSENT,
        /** Under way. */
        RUNNING,
        DONE,
        FAILED
    }

    /** One of the ratios. */
    public record Ratio(String criterion, String name, String rule) {}

    /**
     * One round.
     *
     * @param progress 0 … 1
     * @param message what went wrong; {@code null} if nothing did
     * @param yardstick who is compared with; {@code null} if nobody
     * @param seats of people: the ratio of each criterion, {@code null} where it does not apply; names are not here
     */
    public record Comparison(
            State state,
            double progress,
            String message,
            String yardstick,
            List<Ratio> ratios,
            SortedMap<Integer, SortedMap<String, Double>> seats) {}

    /** That of a round; empty if there is no such round, or it is not over. */
    public Optional<Comparison> of(UUID session, int n) {
        return gradebook.find(session)
                .flatMap(sheet -> sheet.rounds().stream().filter(round -> round.n() == n).findFirst())
                .map(round -> comparison(round, examinations.find(session).orElse(null)));
    }

    private static Comparison comparison(GradedRound round, ExaminationJob job) {
        List<Ratio> ratios = ratios(round.lab().rubric());
        SortedMap<Integer, SortedMap<String, Double>> seats = new TreeMap<>();
        round.scores().forEach((seat, found) -> seats.put(seat, scores(found, ratios)));
        String message = job == null || seats.size() > 0 ? null : job.message();
        return new Comparison(state(round, ratios, job), job == null ? 0 : job.progress(), message, yardstick(round.lab()), ratios, seats);
    }

    private static State state(GradedRound round, List<Ratio> ratios, ExaminationJob job) {
        if (ratios.isEmpty()) {
            return State.IMPOSSIBLE;
        }
        if (round.examined()) {
            return State.DONE;
        }
        if (job == null || job.state() == ExaminationJob.State.CANCELLED || job.state() == ExaminationJob.State.DONE) {
            return State.ABSENT;
        }
        return job.isRunning() ? State.RUNNING : State.FAILED;
    }

    private static List<Ratio> ratios(Rubric rubric) {
        return rubric.ratios().stream()
                .flatMap(id -> rubric.criteria().stream().filter(criterion -> criterion.id().equals(id)))
                .map(criterion -> new Ratio(criterion.id(), criterion.name(), criterion.rule()))
                .toList();
    }

    private static SortedMap<String, Double> scores(SeatScores found, List<Ratio> ratios) {
        SortedMap<String, Double> scores = new TreeMap<>();
        ratios.forEach(ratio -> found.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(ratio.criterion()))
                .forEach(verdict -> scores.put(ratio.criterion(), verdict.score())));
        return scores;
    }

    private static String yardstick(Lab lab) {
        return lab.rubric().rivals().stream().findFirst().flatMap(id -> lab.strategies().stream()
                .filter(card -> card.id().equals(id)).map(StrategyCard::name).findFirst()).orElse(null);
    }
}
