package org.unchoke.replay;

import java.util.List;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Verdict;

/** Runs a recording again. Evidence, replay pages and recovery after a crash all come from here. */
public final class Replayer {
    private final Lab lab;
    private final Recording recording;

    /** Looks on while a recording runs. It must not touch the match. */
    @FunctionalInterface
    public interface Observer {
        /** Called with the opened match (tick 0, no events) and after every tick. */
        void saw(Match match, List<LabEvent> events);
    }

    /** @param lab the recording's lab */
    public Replayer(Lab lab, Recording recording) {
        this.lab = lab;
        this.recording = recording;
    }

    /**
     * Runs a finished recording to its end and checks that it ends as it did.
     *
     * @throws Divergence if it does not run as recorded
     * @throws IllegalStateException if the recording has no outcome yet
     */
    public Match toEnd(Observer observer) throws Divergence {
        Recording.Outcome outcome = recording.outcome();
        if (outcome == null) {
            throw new IllegalStateException("the recording has no end yet");
        }
        Match match = to(outcome.ticks(), observer);
        if (match.fingerprint() != outcome.fingerprint()) {
            throw Divergence.fingerprint(match.now(), outcome.fingerprint(), match.fingerprint());
        }
        return match;
    }

    /**
     * Runs a recording until so many ticks have passed, and returns the match in that state.
     *
     * @throws Divergence if an action is refused or the match ends before
     */
    public Match to(long ticks, Observer observer) throws Divergence {
        Match match = open();
        observer.saw(match, List.of());
        int next = 0;
        while (match.now() < ticks) {
            if (match.over()) {
                throw Divergence.length(match.now(), ticks);
            }
            next = offer(match, next);
            observer.saw(match, match.tick());
        }
        return match;
    }

    /** Offers what shows first in the state that comes next; returns the first entry that does not. */
    private int offer(Match match, int from) throws Divergence {
        int next = from;
        while (next < recording.entries().size() && recording.entries().get(next).tick() <= match.now() + 1) {
            Recording.Entry entry = recording.entries().get(next++);
            if (entry.tick() <= match.now()) {
                throw Divergence.late(match.now(), entry);
            }
            if (match.offer(entry.actor(), entry.action()) instanceof Verdict.Refused refused) {
                throw Divergence.refused(match.now(), entry, refused.code(), refused.message());
            }
        }
        return next;
    }

    private Match open() throws Divergence {
        Recording.Header header = recording.header();
        if (!header.lab().equals(lab.card().id()) || header.rulesVersion() != lab.rulesVersion()) {
            throw Divergence.lab(header.lab(), header.rulesVersion(), lab.card().id(), lab.rulesVersion());
        }
        try {
            Scenario scenario = lab.scenario(header.scenario());
            return lab.open(scenario, header.seed(), header.seats());
        } catch (ScenarioException e) {
            throw Divergence.scenario(e.getMessage());
        }
    }
}
