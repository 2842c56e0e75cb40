package org.unchoke.replay;

import java.util.List;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Verdict;

/** A recording that is being run again, tick by tick. For one thread. */
public final class Playback {
    private final Recording recording;
    private final Match match;
    private int next;

    private Playback(Recording recording, Match match) {
        this.recording = recording;
        this.match = match;
    }

    /**
     * Opens the match of a recording, at tick 0.
     *
     * @param lab the recording's lab
     * @throws Divergence if the lab has other rules by now, or cannot read the scenario
     */
    public static Playback open(Lab lab, Recording recording) throws Divergence {
        Recording.Header header = recording.header();
        if (!header.lab().equals(lab.card().id()) || header.rulesVersion() != lab.rulesVersion()) {
            throw Divergence.lab(header.lab(), header.rulesVersion(), lab.card().id(), lab.rulesVersion());
        }
        try {
            Scenario scenario = lab.scenario(header.scenario());
            return new Playback(recording, lab.open(scenario, header.seed(), header.seats()));
        } catch (ScenarioException e) {
            throw Divergence.scenario(e.getMessage());
        }
    }

    /** The match as it is now. Only {@link #tick()} may change it. */
    public Match match() {
        return match;
    }

    /**
     * Lets one tick pass, with the actions that were recorded for it; returns what happened.
     *
     * @throws Divergence if an action is refused
     */
    public List<LabEvent> tick() throws Divergence {
        while (next < recording.entries().size() && recording.entries().get(next).tick() <= match.now() + 1) {
            Recording.Entry entry = recording.entries().get(next++);
            if (entry.tick() <= match.now()) {
                throw Divergence.late(match.now(), entry);
            }
            if (match.offer(entry.actor(), entry.action()) instanceof Verdict.Refused refused) {
                throw Divergence.refused(match.now(), entry, refused.code(), refused.message());
            }
        }
        return match.tick();
    }
}
