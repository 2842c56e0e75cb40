package org.unchoke.labs.bittorrent.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Judgement;
import org.unchoke.lab.Performance;
import org.unchoke.lab.Rubric;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/**
 * How a swarm is graded. Each rule is one method that begins with it; {@link #RUBRIC} shows the same sentence to
 * people. Where the luck of the seat matters (capacity, who is near), the measure is what the reference client gets
 * in the same seat.
 */
public final class SwarmRubric {
    private static final String REFERENCE = "reference";
    private static final String FREE_RIDER = "free-rider";

    /** All rules with their weights. */
    public static final Rubric RUBRIC = new Rubric(
            List.of(
                    new Criterion("speed", "Speed",
                            "Speed is the time the reference client needs in your seat divided by the time you needed.",
                            40, 1, SwarmRubric::speed),
                    new Criterion("contribution", "Contribution",
                            "Contribution is your share ratio, uploaded divided by downloaded bytes, divided by that of the reference client in your seat.",
                            15, 1, SwarmRubric::contribution),
                    new Criterion("free-riding", "Free-riding",
                            "Free-riding is the time the free-rider needs in your seat divided by the time you needed, times the part of your"
                                    + " download that you did not give back.",
                            40, 1, SwarmRubric::freeRiding),
                    new Criterion("reciprocation", "Reciprocation",
                            "Reciprocation is the part of the time you served others in which they served you too, divided by that of the"
                                    + " reference client in your seat.",
                            20, 1, SwarmRubric::reciprocation),
                    new Criterion("participation", "Participation",
                            "Participation is the part of the time until you had the file in which you played yourself and had made"
                                    + " a move in the last three minutes.",
                            10, 1, SwarmRubric::participation),
                    Criterion.manual("reflection", "Reflection",
                            "Reflection is what your answer to the question of the lab shows that you understood.", 15)),
            List.of(REFERENCE, "bit-tyrant", FREE_RIDER),
            List.of("speed", "contribution", "reciprocation"));

    private SwarmRubric() {}

    /** Speed is the time the reference client needs in your seat divided by the time you needed. */
    static Judgement speed(Performance performance) {
        String exempt = exempt(performance, false, REFERENCE);
        return exempt != null ? Judgement.notApplicable(exempt) : faster(performance, REFERENCE, "the reference client");
    }

    /**
     * Contribution is your share ratio, uploaded divided by downloaded bytes, divided by that of the reference client in
     * your seat.
     */
    static Judgement contribution(Performance performance) {
        String exempt = exempt(performance, false, REFERENCE);
        if (exempt != null) {
            return Judgement.notApplicable(exempt);
        }
        SwarmEvidence own = own(performance);
        double usual = median(performance, REFERENCE, SwarmEvidence::shareRatio);
        String because = text("You uploaded %.2f times what you downloaded; the reference client in your seat %.2f times.",
                own.shareRatio(), usual);
        return usual == 0 ? Judgement.notApplicable(because) : Judgement.of(own.shareRatio() / usual, because);
    }

    /**
     * Free-riding is the time the free-rider needs in your seat divided by the time you needed, times the part of your
     * download that you did not give back.
     */
    static Judgement freeRiding(Performance performance) {
        String exempt = exempt(performance, true, FREE_RIDER);
        if (exempt != null) {
            return Judgement.notApplicable(exempt);
        }
        Judgement speed = faster(performance, FREE_RIDER, "the free-rider");
        double given = own(performance).shareRatio();
        return Judgement.of(speed.score() * Math.max(0, 1 - given), speed.because()
                + text(" You gave back %.0f %% of your download.", 100 * given));
    }

    /**
     * Reciprocation is the part of the time you served others in which they served you too, divided by that of the
     * reference client in your seat.
     */
    static Judgement reciprocation(Performance performance) {
        String exempt = exempt(performance, false, REFERENCE);
        if (exempt != null) {
            return Judgement.notApplicable(exempt);
        }
        SwarmEvidence own = own(performance);
        double usual = median(performance, REFERENCE, SwarmEvidence::reciprocity);
        if (usual == 0) {
            return Judgement.notApplicable("Nobody serves the reference client in return in your seat.");
        }
        return Judgement.of(own.reciprocity() / usual, text(
                "While you served others, they served you %.0f %% of the time; for the reference client in your seat it is %.0f %%.",
                100 * own.reciprocity(), 100 * usual));
    }

    /**
     * Participation is the part of the time until you had the file in which you played yourself and had made a move in
     * the last three minutes.
     */
    static Judgement participation(Performance performance) {
        SwarmEvidence.Spent time = own(performance).time();
        if (time.downloading() == 0) {
            return Judgement.notApplicable("You had nothing to download.");
        }
        double played = (double) (time.downloading() - time.autopilot() - time.idle()) / time.downloading();
        return Judgement.of(played, "Of " + Story.clock(time.downloading()) + " the autopilot played " + Story.clock(time.autopilot())
                + ", and for " + Story.clock(time.idle()) + " you had made no move for three minutes.");
    }

    private static Judgement faster(Performance performance, String strategy, String called) {
        SwarmEvidence own = own(performance);
        List<Double> times = sorted(performance, strategy, SwarmEvidence::seconds);
        double theirs = times.get(times.size() / 2);
        String spread = times.size() == 1 ? "" : " (" + Story.clock(times.get(0)) + " to " + Story.clock(times.get(times.size() - 1))
                + " with " + times.size() + " different dice)";
        String mine = own.finishedAt() != null
                ? "You needed " + Story.clock(own.seconds())
                : text("You got %.0f %% of the file, which counts as ", 100.0 * own.obtained() / own.needed()) + Story.clock(own.seconds());
        return Judgement.of(theirs / own.seconds(), mine + "; " + called + " in your seat needs " + Story.clock(theirs) + spread + ".");
    }

    private static double median(Performance performance, String strategy, ToDoubleFunction<SwarmEvidence> figure) {
        List<Double> values = sorted(performance, strategy, figure);
        return values.get(values.size() / 2);
    }

    private static List<Double> sorted(Performance performance, String strategy, ToDoubleFunction<SwarmEvidence> figure) {
        List<Double> values = new ArrayList<>();
        for (Evidence evidence : performance.instead().get(strategy)) {
            values.add(figure.applyAsDouble((SwarmEvidence) evidence));
        }
        values.sort(Double::compare);
        return values;
    }

    private static SwarmEvidence own(Performance performance) {
        return (SwarmEvidence) performance.own();
    }

    /** Why a rule does not apply; {@code null} if it does. */
    private static String exempt(Performance performance, boolean forFreeRiding, String yardstick) {
        if (own(performance).seed()) {
            return "You had the whole file from the start.";
        }
        if (((SwarmScenario) performance.scenario()).freeRide() != forFreeRiding) {
            return forFreeRiding ? "This round does not ask for it." : "This round asks you to free-ride.";
        }
        return performance.instead().get(yardstick).isEmpty() ? "Without you the round is over before you came." : null;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
