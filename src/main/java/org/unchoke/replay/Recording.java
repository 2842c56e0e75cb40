package org.unchoke.replay;

import java.util.List;
import org.unchoke.core.Seed;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Document;
import org.unchoke.lab.Seat;

/**
 * The truth about one match: from it everything else can be computed again.
 *
 * @param entries the accepted actions in the order they were staged
 * @param outcome how it ended; {@code null} while it is running
 */
public record Recording(Header header, List<Entry> entries, Outcome outcome) {
    /** Keeps a read-only copy. */
    public Recording {
        entries = List.copyOf(entries);
    }

    /**
     * What the match was opened with.
     *
     * @param lab id of the lab
     * @param rulesVersion the lab's rules at that time
     * @param seats with everything that chance drew for them; no names of people
     */
    public record Header(String lab, int rulesVersion, Document scenario, Seed seed, List<Seat> seats) {
        /** Keeps a read-only copy. */
        public Header {
            seats = List.copyOf(seats);
        }
    }

    /**
     * One accepted action.
     *
     * @param seq from 1, without gaps
     * @param tick the state that shows its effect first: drained before the call that produced that state
     * @param id what the client called it, increasing per seat; {@code null} if it came from no client
     */
    public record Entry(long seq, long tick, Actor actor, Long id, Action action) {}

    /**
     * How the match ended.
     *
     * @param ticks how many ticks had passed
     * @param fingerprint of the last state
     */
    public record Outcome(long ticks, long fingerprint) {}
}
