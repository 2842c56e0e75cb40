package org.unchoke.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.unchoke.core.Seed;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.Seat;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.replay.Recording;

/**
 * Plays a recorded match again with one seat in the hands of a strategy. The strategy takes over at the moment in
 * which the person did; what the person did is left out. Other people do what they did, when they did it; bots react.
 * A recorded move that the changed match refuses is left out and counted.
 */
final class Counterfactual {
    private final Lab lab;
    private final Scenario scenario;
    private final Recording recording;
    /** Where the recorded match was broken off; {@code Long.MAX_VALUE} if it came to its own end. */
    private final long brokenOffAt;

    /**
     * How it went.
     *
     * @param evidence of the seat; {@code null} if it took no part
     * @param refused how many recorded moves were refused
     */
    record Outcome(Evidence evidence, int refused) {}

    /** @param cameToItsEnd whether the recorded match was over when it stopped; else somebody had broken it off */
    Counterfactual(Lab lab, Scenario scenario, Recording recording, boolean cameToItsEnd) {
        this.lab = lab;
        this.scenario = scenario;
        this.recording = recording;
        this.brokenOffAt = cameToItsEnd ? Long.MAX_VALUE : recording.outcome().ticks();
    }

    /**
     * One run.
     *
     * @param cancelled asked now and then
     * @return {@code null} if it was cancelled
     */
    Outcome play(int seat, String strategy, Seed dice, BooleanSupplier cancelled) {
        Recording.Header header = recording.header();
        Match match = lab.open(scenario, header.seed(), header.seats(), dice);
        Collector<List<Evidence>> collector = lab.evidence(scenario, header.seats(), index -> index == seat);
        collector.saw(match, List.of());
        List<Recording.Entry> entries = entries(seat, strategy);
        int next = 0;
        int refused = 0;
        while (!match.over() && match.now() < brokenOffAt) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            while (next < entries.size() && entries.get(next).tick() <= match.now() + 1) {
                Recording.Entry entry = entries.get(next++);
                refused += match.offer(entry.actor(), entry.action()) instanceof Verdict.Refused ? 1 : 0;
            }
            collector.saw(match, match.tick());
        }
        return new Outcome(collector.findings().stream().findFirst().orElse(null), refused);
    }

    /** The log with the strategy's taking over in the place of what the person did. */
    private List<Recording.Entry> entries(int seat, String strategy) {
        Action takeOver = new SeatAction.Autopilot(strategy);
        List<Recording.Entry> entries = new ArrayList<>();
        Seat held = recording.header().seats().get(seat);
        if (held.holder() == Holder.STUDENT) {
            entries.add(new Recording.Entry(0, 1, Actor.host(seat), null, takeOver));
        }
        for (Recording.Entry entry : recording.entries()) {
            boolean own = entry.actor().seat() == seat;
            if (!own || entry.action() instanceof SeatAction.Joined || entry.action() instanceof SeatAction.Left) {
                entries.add(entry);
            }
            if (own && entry.action() instanceof SeatAction.Joined) {
                entries.add(new Recording.Entry(entry.seq(), entry.tick(), Actor.host(seat), null, takeOver));
            }
        }
        return entries;
    }
}
