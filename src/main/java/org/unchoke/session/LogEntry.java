package org.unchoke.session;

import java.time.Instant;
import java.util.Map;

/**
 * Something staff did to a session.
 *
 * @param seq from 1, without gaps, in the order it took effect
 * @param by name of the account; {@code null} if the server did it, or the account is gone
 * @param round the round it was done in, 0 before the first
 * @param tick how far that round had come
 * @param what such as {@code paused} or {@code speed}
 * @param detail the rest of it
 */
public record LogEntry(long seq, Instant at, String by, int round, long tick, String what, Map<String, Object> detail) {}
