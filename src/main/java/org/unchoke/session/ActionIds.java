package org.unchoke.session;

import java.util.HashMap;
import java.util.Map;

/**
 * The action ids that one place has used or wants to use: what makes sending an action again harmless. Refused ids are not remembered.
 */
final class ActionIds {
    private static final long NOT_YET = -1;

    private record Used(String action, long tick) {}

    private final Map<Long, Used> used = new HashMap<>();
    private final Map<Long, String> queued = new HashMap<>();
    private long last;

    /** What is known of an id. */
    enum Known {
        /** Never accepted, and it may be. */
        FRESH,
        /** Accepted with the same action, and durable. */
        DONE,
        /** Waiting with the same action, or accepted and on its way to the log; its answer comes. */
        PENDING,
        /** Waiting or accepted with another action. */
        REUSED,
        /** Never accepted, but a later one was. */
        STALE
    }

    Known check(long id, String action) {
        Used before = queued.containsKey(id) ? new Used(queued.get(id), NOT_YET) : used.get(id);
        if (before == null) {
            return id > last ? Known.FRESH : Known.STALE;
        }
        if (!before.action().equals(action)) {
            return Known.REUSED;
        }
        return before.tick() == NOT_YET ? Known.PENDING : Known.DONE;
    }

    /** The action waits to be offered. */
    void queued(long id, String action) {
        queued.put(id, action);
    }

    /** It waits no longer. */
    void unqueued(long id) {
        queued.remove(id);
    }

    /** How many wait. */
    int waiting() {
        return queued.size();
    }

    /** The action was accepted and is on its way to the log. */
    void pending(long id, String action) {
        used.put(id, new Used(action, NOT_YET));
        last = Math.max(last, id);
    }

    /** The action is durable. */
    void done(long id, String action, long tick) {
        used.put(id, new Used(action, tick));
        last = Math.max(last, id);
    }

    /** The tick of an id that is {@link Known#DONE}. */
    long tick(long id) {
        return used.get(id).tick();
    }

    /** The last accepted id; 0 if none. */
    long last() {
        return last;
    }
}
