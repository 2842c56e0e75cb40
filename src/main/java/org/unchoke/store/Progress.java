package org.unchoke.store;

import java.util.UUID;

/**
 * How far an open round has come.
 *
 * @param epoch what the writer believes to be the session's newest
 * @param round id of the round's record
 */
public record Progress(UUID session, long epoch, long round, long ticks) {}
