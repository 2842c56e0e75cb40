package org.unchoke.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.Performance;
import org.unchoke.lab.Rubric;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.SeatAction;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** Examines a finished round: everybody's evidence, the comparisons, and what the lab's criteria say. Weights come later. */
public final class Examination {
    /** Dice that the yardstick, the first of a rubric's rivals, is thrown with. */
    public static final int DICE = 5;

    private final Lab lab;
    private final Recording recording;
    private final Rubric rubric;
    private final Scenario scenario;
    private final SortedMap<Integer, Evidence> evidence = new TreeMap<>();
    private final Counterfactual counterfactual;

    /**
     * Replays the round and draws the evidence.
     *
     * @throws Divergence if it does not run as recorded
     */
    public Examination(Lab lab, Recording recording) throws Divergence {
        this.lab = lab;
        this.recording = recording;
        this.rubric = lab.rubric();
        this.scenario = read();
        Collector<List<Evidence>> collector = lab.evidence(scenario, recording.header().seats(), index -> true);
        Match match = new Replayer(lab, recording).toEnd(collector::saw);
        collector.findings().forEach(found -> evidence.put(found.seat(), found));
        this.counterfactual = new Counterfactual(lab, scenario, recording, match.over());
    }

    private Scenario read() throws Divergence {
        try {
            return lab.scenario(recording.header().scenario());
        } catch (ScenarioException unreadable) {
            throw Divergence.scenario(unreadable.getMessage());
        }
    }

    /** The seats that can be examined. */
    public List<Integer> seats() {
        return List.copyOf(evidence.keySet());
    }

    /** How many matches one seat takes. */
    public int matchesPerSeat() {
        return matchesPerSeat(rubric);
    }

    /** How many matches one seat of a lab that grades so takes. */
    public static int matchesPerSeat(Rubric rubric) {
        return rubric.rivals().isEmpty() ? 0 : DICE + rubric.rivals().size() - 1;
    }

    /**
     * Examines one seat. Calls for different seats may run at the same time.
     *
     * @param cancelled asked now and then
     * @param played called after each match
     * @return {@code null} if it was cancelled
     * @throws IllegalArgumentException if the seat took no part
     */
    public SeatReport examine(int seat, BooleanSupplier cancelled, Runnable played) {
        Evidence own = evidence.get(seat);
        if (own == null) {
            throw new IllegalArgumentException("seat " + seat + " took no part");
        }
        SortedMap<String, List<Evidence>> instead = new TreeMap<>();
        List<SeatReport.Rival> rivals = new ArrayList<>();
        for (String strategy : rubric.rivals()) {
            List<Evidence> found = new ArrayList<>();
            int refused = 0;
            for (Seed dice : Dice.of(recording.header().seed(), rivals.isEmpty() ? DICE : 1)) {
                Counterfactual.Outcome outcome = counterfactual.play(seat, strategy, dice, cancelled);
                if (outcome == null) {
                    return null;
                }
                if (outcome.evidence() != null) {
                    found.add(outcome.evidence());
                }
                refused += outcome.refused();
                played.run();
            }
            instead.put(strategy, found);
            rivals.add(SeatReport.rival(strategy, found, refused));
        }
        return report(new Performance(scenario, own, instead), rivals);
    }

    private SeatReport report(Performance performance, List<SeatReport.Rival> rivals) {
        List<SeatReport.Verdict> verdicts = new ArrayList<>();
        for (Criterion criterion : rubric.criteria()) {
            if (!criterion.manual()) {
                verdicts.add(SeatReport.Verdict.of(criterion.id(), criterion.judge().of(performance)));
            }
        }
        Evidence own = performance.own();
        return new SeatReport(own.seat(), verdicts, own.facts(), own.curves(), own.tables(), own.moments(), rivals,
                moves(own.seat()), away(own.seat()));
    }

    /** How many recorded moves of others there are: what the refused ones are to be compared with. */
    private int moves(int seat) {
        return (int) recording.entries().stream().filter(entry -> entry.actor().seat() != seat).count();
    }

    /** The part of the match in which the host had given the seat to the autopilot because nobody was there. */
    private double away(int seat) {
        long ticks = recording.outcome().ticks();
        long away = 0;
        long since = ticks;
        for (Recording.Entry entry : recording.entries()) {
            if (entry.actor().seat() == seat && entry.action() instanceof SeatAction) {
                away += Math.max(0, entry.tick() - since);
                boolean gone = entry.action() instanceof SeatAction.Autopilot change && change.strategy() != null
                        && entry.actor().role() == Actor.Role.HOST;
                since = gone || entry.action() instanceof SeatAction.Left ? entry.tick() : ticks;
            }
        }
        return ticks == 0 ? 0 : (double) (away + ticks - since) / ticks;
    }
}
