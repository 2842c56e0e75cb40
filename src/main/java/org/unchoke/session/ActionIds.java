package org.unchoke.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The action ids that one place has used lately or wants to use: what makes sending an action again harmless. Refused ids are
 * not remembered.
 */
final class ActionIds {
    static final int REMEMBERED = 256;
    private static final long NOT_YET = -1;

    private record Used(String action, long tick) {}

    /** The latest accepted: many more than can be on their way when a connection is lost. */
    private final Map<Long, Used> used = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Used> eldest) {
            return size() > REMEMBERED && eldest.getValue().tick() != NOT_YET;
        }
    };
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
        /** Not among the latest accepted, but a later one is. */
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
