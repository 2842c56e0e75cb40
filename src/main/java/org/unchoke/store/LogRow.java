package org.unchoke.store;

/**
 * One action as the log keeps it. See {@code Recording.Entry}.
 *
 * @param role name of the actor's role, in lower case
 * @param clientId {@code null} if it came from no client
 * @param action as JSON
 * @param hash see {@link LogChain}; {@code null} in rounds without a chain
 */
public record LogRow(long seq, long tick, String role, int seat, Long clientId, String action, String hash) {
    /** The row with its hash, in the chain after {@code before}; without one if there is no chain. */
    public LogRow after(String before) {
        return new LogRow(seq, tick, role, seat, clientId, action, before == null ? null : LogChain.next(before, this));
    }
}
