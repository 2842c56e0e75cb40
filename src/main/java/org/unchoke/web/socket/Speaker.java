package org.unchoke.web.socket;

import org.unchoke.web.Allowance;

/**
 * How much one person may say: a seat or a member of staff, over all connections it has or had a moment ago. So neither a
 * second tab nor connecting again gives more.
 */
final class Speaker {
    private static final double MESSAGES_PER_SECOND = 10;
    private static final double BURST = 20;
    /** So many more are refused one by one before the connection is closed. */
    private static final double PATIENCE = 40;

    /** How often it may connect: each time costs everybody a word about who is there. */
    private static final double ARRIVALS_PER_SECOND = 1;
    private static final double ARRIVALS_AT_ONCE = 20;

    /** Connecting once more. */
    final Allowance arrivals;
    /** What may be said. */
    final Allowance allowance;
    /** What may be said beyond that, to be refused. */
    final Allowance patience;

    Speaker(long now) {
        arrivals = new Allowance(ARRIVALS_PER_SECOND, ARRIVALS_AT_ONCE, now);
        allowance = new Allowance(MESSAGES_PER_SECOND, BURST, now);
        patience = new Allowance(1, PATIENCE, now);
    }

    /** Whether it has been quiet for so long that a new one would be the same. */
    boolean isForgettable(long now) {
        return arrivals.isFull(now) && allowance.isFull(now) && patience.isFull(now);
    }
}
