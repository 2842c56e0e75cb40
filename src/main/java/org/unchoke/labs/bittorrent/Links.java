package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/**
 * All connections. Each is two half-links with the numbers {@code h} and {@code h ^ 1}, one for each end; a
 * half-link holds what its owner thinks of and sends to the other end. Flat arrays: a swarm of a thousand peers
 * has eighty thousand half-links, and most of the time goes into walking them.
 */
final class Links {
    /** In {@link #unchokedAt}: the owner chokes the other end. */
    static final int CHOKED = -1;

    /** In {@link #cap}: no limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    /** The peer at the other end; -1 if the half-link is not in use. */
    int[] to = new int[0];
    /** How many pieces the other end has announced that the owner lacks; more than 0 = interested. */
    int[] wanted = new int[0];
    int[] since = new int[0];
    /** Decides between equals; the same for both ends. */
    int[] tie = new int[0];
    int[] unchokedAt = new int[0];
    /** {@link Reason#pack Folded} reason of the owner's choke or unchoke. */
    int[] why = new int[0];
    long[] sent = new long[0];
    long[] sentBeforeUnchoke = new long[0];
    /** Since when the owner, having unchoked the other end, owes it data. */
    int[] owedSince = new int[0];
    /** Whether the other end has noticed that it is owed for too long. */
    boolean[] snubs = new boolean[0];
    long[] cap = new long[0];
    int[] weight = new int[0];
    /** What the owner is sending: piece, block, bytes of the block so far. */
    Partial[] sending = new Partial[0];
    int[] block = new int[0];
    int[] got = new int[0];
    /** Pieces announced to the other end; {@code null} = all the owner has. */
    long[][] announced = new long[0][];
    /** Whether any half-link has ever held back announcements; saves a look at {@link #announced}. */
    boolean selective;
    final Rates rates = new Rates(0);

    private final IntList free = new IntList();

    /** Takes a pair of half-links into use and returns the one that belongs to {@code a}. */
    int open(int a, int b, long now, int tieOfPair) {
        if (free.size() == 0) {
            grow();
        }
        int h = free.removeLast();
        reset(h, b, now, tieOfPair);
        reset(h ^ 1, a, now, tieOfPair);
        return h;
    }

    void close(int h) {
        to[h] = -1;
        to[h ^ 1] = -1;
        announced[h] = null;
        announced[h ^ 1] = null;
        free.add(h & ~1);
    }

    boolean unchoked(int h) {
        return unchokedAt[h] != CHOKED;
    }

    /** What the owner sends, bytes/s. */
    long rate(int h, long now) {
        return rates.of(h, now, now - since[h]);
    }

    private void reset(int h, int other, long now, int tieOfPair) {
        to[h] = other;
        wanted[h] = 0;
        since[h] = (int) now;
        tie[h] = tieOfPair;
        unchokedAt[h] = CHOKED;
        why[h] = Reason.pack(Why.NEW, 0, 0);
        sent[h] = 0;
        sentBeforeUnchoke[h] = 0;
        owedSince[h] = (int) now;
        snubs[h] = false;
        cap[h] = UNLIMITED;
        weight[h] = 1;
        sending[h] = null;
        announced[h] = null;
        rates.clear(h);
    }

    private void grow() {
        int old = to.length;
        int size = Math.max(64, old * 2);
        to = Arrays.copyOf(to, size);
        wanted = Arrays.copyOf(wanted, size);
        since = Arrays.copyOf(since, size);
        tie = Arrays.copyOf(tie, size);
        unchokedAt = Arrays.copyOf(unchokedAt, size);
        why = Arrays.copyOf(why, size);
        sent = Arrays.copyOf(sent, size);
        sentBeforeUnchoke = Arrays.copyOf(sentBeforeUnchoke, size);
        owedSince = Arrays.copyOf(owedSince, size);
        snubs = Arrays.copyOf(snubs, size);
        cap = Arrays.copyOf(cap, size);
        weight = Arrays.copyOf(weight, size);
        sending = Arrays.copyOf(sending, size);
        block = Arrays.copyOf(block, size);
        got = Arrays.copyOf(got, size);
        announced = Arrays.copyOf(announced, size);
        rates.grow(size);
        for (int h = size - 2; h >= old; h -= 2) {
            free.add(h);
        }
    }

    void addTo(Fingerprint fingerprint, int h) {
        fingerprint.add((long) to[h]).add((long) wanted[h]).add((long) since[h]).add((long) unchokedAt[h]);
        fingerprint.add((long) why[h]).add(sent[h]).add(sentBeforeUnchoke[h]).add((long) owedSince[h]).add(snubs[h]);
        fingerprint.add(cap[h]).add((long) weight[h]);
        if (sending[h] != null) {
            fingerprint.add((long) sending[h].piece).add((long) block[h]).add((long) got[h]);
        }
        if (announced[h] != null) {
            for (long word : announced[h]) {
                fingerprint.add(word);
            }
        }
        rates.addTo(fingerprint, h);
    }
}
