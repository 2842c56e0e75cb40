package org.unchoke.labs.gnutella;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeSet;
import org.unchoke.core.Fingerprint;

/**
 * One ping or query on its way through the overlay, seen from above: every servent's line about it in its routing
 * table, and what it cost. The network drops it when servents would have forgotten it.
 */
final class Flood {
    /** Nobody: the servent has not seen it, or has lost its table. */
    static final int UNSEEN = -1;

    final long id;
    final int asker;
    final long bornAt;
    final int ttl;
    /** {@code null} for a ping. */
    final String text;
    /** Files that answer it. */
    final BitSet matches;
    /** Where each servent has it from; the asker from itself. */
    private int[] source;
    /** The copies there are, as {@link #copy} numbers them, and those that the asker has learnt of. */
    final TreeSet<Long> copies = new TreeSet<>();
    final TreeSet<Long> found = new TreeSet<>();
    /** Every crossing of a link, for pictures; {@code null} if nobody will look. */
    final Trail trail;

    int reached;
    int messages;
    int duplicates;
    int hitMessages;
    int lostHits;
    long bytes;
    long firstHitAt = -1;

    Flood(long id, int asker, long bornAt, int ttl, String text, BitSet matches, int servents, boolean traced) {
        this.id = id;
        this.asker = asker;
        this.bornAt = bornAt;
        this.ttl = ttl;
        this.text = text;
        this.matches = matches;
        this.trail = traced ? new Trail() : null;
        source = new int[servents];
        Arrays.fill(source, UNSEEN);
        source[asker] = asker;
    }

    boolean query() {
        return text != null;
    }

    /** A copy of a file as one number. */
    static long copy(int holder, int file) {
        return (long) holder << 32 | file;
    }

    /** From which neighbour a servent has it. */
    int source(int servent) {
        return servent < source.length ? source[servent] : UNSEEN;
    }

    void learn(int servent, int from) {
        if (servent >= source.length) {
            int before = source.length;
            source = Arrays.copyOf(source, servent + 16);
            Arrays.fill(source, before, source.length, UNSEEN);
        }
        source[servent] = from;
        reached++;
    }

    /** A servent goes, and its routing table with it. */
    void forget(int servent) {
        if (servent < source.length) {
            source[servent] = UNSEEN;
        }
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add(id).add((long) asker).add(bornAt).add((long) ttl).add(text).add((long) reached).add((long) messages);
        fingerprint.add((long) duplicates).add((long) hitMessages).add((long) lostHits).add(bytes).add(firstHitAt);
        for (int from : source) {
            fingerprint.add((long) from);
        }
        copies.forEach(fingerprint::add);
        fingerprint.add(-1L);
        found.forEach(fingerprint::add);
        if (trail != null) {
            trail.addTo(fingerprint);
        }
    }
}
