package org.unchoke.replay;

import java.util.List;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;

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
        Playback playback = Playback.open(lab, recording);
        Match match = playback.match();
        observer.saw(match, List.of());
        while (match.now() < ticks) {
            if (match.over()) {
                throw Divergence.length(match.now(), ticks);
            }
            observer.saw(match, playback.tick());
        }
        return match;
    }
}
