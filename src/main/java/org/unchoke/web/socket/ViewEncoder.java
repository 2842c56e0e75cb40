package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import org.unchoke.config.Json;

/**
 * Turns the views of one connection into snapshots and frames: remembers the view that was sent last and sends the
 * difference, by the rules of docs/wire.md. Views are records and do not change. Not thread-safe.
 */
final class ViewEncoder {
    private Object last;
    private int lastRound;
    private long seq;

    /** The message that brings the client from what it has to this view; {@code null} if it has it already. */
    ServerMessage encode(int round, long tick, Object view) {
        Object before = round == lastRound && last != null && last.getClass() == view.getClass() ? last : null;
        last = view;
        lastRound = round;
        Difference difference = before == null ? null : Difference.between(before, view);
        if (difference == null) {
            return new ServerMessage.Snapshot(++seq, round, tick, whole(view));
        }
        return difference.isEmpty()
                ? null
                : new ServerMessage.Frame(++seq, round, tick, difference.patch(), difference.gone());
    }

    private static RawValue whole(Object view) {
        try {
            return new RawValue(Json.sparse().writeValueAsString(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
