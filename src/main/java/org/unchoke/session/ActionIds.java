package org.unchoke.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The action ids that one place has used lately or wants to use: what makes sending an action again harmless. Refused ids are
 * not remembered. Accepted ids grow, so they stand in order in a ring of plain numbers: a thousand seats' texts of the last
 * minutes would be copied by every garbage collection, and those forgotten would fill the heap until a long one.
 */
final class ActionIds {
    /** Many more than can be on their way when a connection is lost, and than one tick can accept of a seat. */
    static final int REMEMBERED = 256;
    private static final int AT_FIRST = 16;
    private static final long NOT_YET = -1;

    private long[] ids = new long[AT_FIRST];
    /** Of what was asked for, the first 64 bits of SHA-256: who finds two actions alike fools nobody but themselves. */
    private long[] digests = new long[AT_FIRST];
    private long[] ticks = new long[AT_FIRST];
    /** How many were accepted ever. The n-th, counted from 0, is at n modulo the ring's length, unless it is forgotten. */
    private int accepted;
    private final Map<Long, String> queued = new HashMap<>();

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
        String waiting = queued.get(id);
        if (waiting != null) {
            return waiting.equals(action) ? Known.PENDING : Known.REUSED;
        }
        int place = place(id);
        if (place < 0) {
            return id > last() ? Known.FRESH : Known.STALE;
        }
        if (digests[place] != digest(action)) {
            return Known.REUSED;
        }
        return ticks[place] == NOT_YET ? Known.PENDING : Known.DONE;
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

    /** The action was accepted and is on its way to the log; its id is above all accepted before. */
    void pending(long id, String action) {
        accept(id, action, NOT_YET);
    }

    /** The pending action is durable. */
    void done(long id, long tick) {
        ticks[place(id)] = tick;
    }

    /** An action of the log; its id is above all accepted before. */
    void remember(long id, String action, long tick) {
        accept(id, action, tick);
    }

    /** The tick of an id that is {@link Known#DONE}. */
    long tick(long id) {
        return ticks[place(id)];
    }

    /** The last accepted id; 0 if none. */
    long last() {
        return accepted == 0 ? 0 : ids[ring(accepted - 1)];
    }

    private void accept(long id, String action, long tick) {
        if (accepted == ids.length && accepted < REMEMBERED) {
            ids = Arrays.copyOf(ids, 2 * accepted);
            digests = Arrays.copyOf(digests, 2 * accepted);
            ticks = Arrays.copyOf(ticks, 2 * accepted);
        }
        int place = ring(accepted++);
        ids[place] = id;
        digests[place] = digest(action);
        ticks[place] = tick;
    }

    /** Where an id is; -1 if nowhere. */
    private int place(long id) {
        for (int n = accepted - 1; n >= Math.max(0, accepted - ids.length) && ids[ring(n)] >= id; n--) {
            if (ids[ring(n)] == id) {
                return ring(n);
            }
        }
        return -1;
    }

    private int ring(int n) {
        return n & ids.length - 1;
    }

    private static long digest(String action) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(action.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
