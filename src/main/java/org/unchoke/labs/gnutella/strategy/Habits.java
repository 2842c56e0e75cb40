package org.unchoke.labs.gnutella.strategy;

/**
 * What a strategy makes of a servent.
 *
 * @param neighbours how many times the usual number of neighbours it wants, and accepts
 * @param shares whether others may have its files
 * @param forwards whether it passes on what others ask; if not, it still answers for itself
 * @param queries how many times as often as usual it asks
 * @param ttl what it adds to the usual TTL of its queries
 * @param caches whether it answers from the hits that it has passed on, instead of passing the query on
 */
public record Habits(int neighbours, boolean shares, boolean forwards, int queries, int ttl, boolean caches) {
    /** The obedient servent's. */
    public static final Habits OBEDIENT = new Habits(1, true, true, 1, 0, false);
}
