package org.unchoke.web.socket;

/**
 * How much one person may say: a seat or a member of staff, over all connections it has or had a moment ago. So neither a
 * second tab nor connecting again gives more.
 */
final class Speaker {
    private static final double MESSAGES_PER_SECOND = 10;
    private static final double BURST = 20;
    /** So many more are refused one by one before the connection is closed. */
    private static final double PATIENCE = 40;

    /** What may be said. */
    final Allowance allowance;
    /** What may be said beyond that, to be refused. */
    final Allowance patience;

    Speaker(long now) {
        allowance = new Allowance(MESSAGES_PER_SECOND, BURST, now);
        patience = new Allowance(1, PATIENCE, now);
    }

    /** Whether it has been quiet for so long that a new one would be the same. */
    boolean isForgettable(long now) {
        return allowance.isFull(now) && patience.isFull(now);
    }
}
