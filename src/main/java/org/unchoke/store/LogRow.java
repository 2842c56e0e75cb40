package org.unchoke.store;

/**
 * One action as the log keeps it. See {@code Recording.Entry}.
 *
 * @param role name of the actor's role, in lower case
 * @param clientId {@code null} if it came from no client
 * @param action as JSON
 */
public record LogRow(long seq, long tick, String role, int seat, Long clientId, String action) {}
