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
    private static final int CHOKED = -1;

    // The bits of state.
    private static final int INTERESTED = 1;
    private static final int UNCHOKED = 1 << 1;
    private static final int SNUBS = 1 << 2;
    private static final int SENDS = 1 << 3;
    private static final int SHAPED = 1 << 4;

    /** In {@link #cap}: no limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    /**
     * What is asked of every neighbour all the time, a bit for each answer, so that both ends' answers lie side by
     * side in one byte each and those of a whole swarm in a processor's cache.
     */
    private byte[] state = new byte[0];
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
    private long[] cap = new long[0];
    private int[] weight = new int[0];
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

    private boolean is(int h, int bit) {
        return (state[h] & bit) != 0;
    }

    private void set(int h, int bit, boolean on) {
        state[h] = (byte) (on ? state[h] | bit : state[h] & ~bit);
    }

    /** Whether the owner wants something of the other end. */
    boolean interested(int h) {
        return is(h, INTERESTED);
    }

    /** The owner wants so many pieces more, or less; returns whether it has become or ceased to be interested. */
    boolean want(int h, int change) {
        boolean before = wanted[h] > 0;
        wanted[h] += change;
        boolean after = wanted[h] > 0;
        if (before != after) {
            set(h, INTERESTED, after);
        }
        return before != after;
    }

    boolean unchoked(int h) {
        return is(h, UNCHOKED);
    }

    void unchoke(int h, long now) {
        unchokedAt[h] = (int) now;
        set(h, UNCHOKED, true);
    }

    void choke(int h) {
        unchokedAt[h] = CHOKED;
        set(h, UNCHOKED | SNUBS, false);
    }

    /** Whether the other end has noticed that the owner owes it data for too long. */
    boolean snubs(int h) {
        return is(h, SNUBS);
    }

    void snub(int h) {
        set(h, SNUBS, true);
    }

    /** Whether the flow has a limit of its own or another weight than most. */
    boolean shaped(int h) {
        return is(h, SHAPED);
    }

    long cap(int h) {
        return cap[h];
    }

    void cap(int h, long bytesPerSecond) {
        cap[h] = bytesPerSecond;
        set(h, SHAPED, cap[h] != UNLIMITED || weight[h] != 1);
    }

    int weight(int h) {
        return weight[h];
    }

    void weight(int h, int relative) {
        weight[h] = relative;
        set(h, SHAPED, cap[h] != UNLIMITED || weight[h] != 1);
    }

    /** The owner has sent something. */
    void send(int h, long now, long bytes) {
        sent[h] += bytes;
        owedSince[h] = (int) now;
        rates.add(h, now, bytes);
        state[h] = (byte) (state[h] & ~SNUBS | SENDS);
    }

    /** What the owner sends, bytes/s. */
    long rate(int h, long now) {
        if (!is(h, SENDS)) {
            return 0;
        }
        set(h, SENDS, !rates.silent(h, now));
        return rates.of(h, now, now - since[h]);
    }

    private void reset(int h, int other, long now, int tieOfPair) {
        state[h] = 0;
        to[h] = other;
        wanted[h] = 0;
        since[h] = (int) now;
        tie[h] = tieOfPair;
        unchokedAt[h] = CHOKED;
        why[h] = Reason.pack(Why.NEW, 0, 0);
        sent[h] = 0;
        sentBeforeUnchoke[h] = 0;
        owedSince[h] = (int) now;
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
        state = Arrays.copyOf(state, size);
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
        fingerprint.add((long) why[h]).add(sent[h]).add(sentBeforeUnchoke[h]).add((long) owedSince[h]).add(snubs(h));
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
