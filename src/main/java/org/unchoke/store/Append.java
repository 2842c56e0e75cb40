package org.unchoke.store;

import java.util.List;
import java.util.UUID;

/**
 * Actions to add to the log of one round.
 *
 * @param epoch what the writer believes to be the session's newest
 * @param round id of the round's record
 * @param rows at least one; {@code seq} goes on where the log ends
 */
public record Append(UUID session, long epoch, long round, List<LogRow> rows) {
    /** Keeps a read-only copy. */
    public Append {
        rows = List.copyOf(rows);
    }

    /** What became of it. */
    public enum Outcome {
        /** All of it is in the log, and will be after any crash. */
        DURABLE,
        /** None of it: somebody else owns the session now. */
        FENCED,
        /** The log holds something else at that place; it was not touched. */
        DIFFERENT
    }
}
