package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;

/**
 * All connections. Each is two half-links, one for each end, of which {@link #back} tells the other; a half-link
 * holds what its owner thinks of and sends to the other end. Flat arrays: a swarm of a thousand peers has eighty
 * thousand half-links, and most of the time goes into walking them. Those of one peer lie side by side.
 */
final class Links {
    /** In {@link #unchokedAt}: the owner chokes the other end. */
    private static final int CHOKED = -1;

    // The bits of state: what the owner thinks and does.
    private static final int INTERESTED = 1;
    private static final int UNCHOKED = 1 << 1;
    private static final int SNUBS = 1 << 2;
    private static final int SENDS = 1 << 3;
    /** So much higher stand the same bits of the other end. */
    private static final int OTHER_END = 4;
    private static final int SHAPED = 1 << 8;

    // The other numbers of a flow.
    private static final int SENT = 0;
    private static final int OWED_SINCE = 1;
    /**
     * The receiver, the block under way and the bytes of it that are still to come: 32, 16 and 16 bits. A piece of 64 MiB,
     * the largest a scenario may have, is 4096 blocks of 16 KiB.
     */
    private static final int REQUEST = 2;

    /** In place of a piece: the owner is not interested. */
    static final int NO_WISH = -1;

    /** In {@link #cap}: no limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    /** What is asked of every neighbour all the time, a bit for each answer, of both ends: nobody looks across for it. */
    private short[] state = new short[0];
    private int[] back = new int[0];
    private int[] wish = new int[0];
    /** The peer at the other end; -1 if the half-link is not in use. */
    int[] to = new int[0];
    int[] since = new int[0];
    /** Decides between equals; the same for both ends. */
    int[] tie = new int[0];
    int[] unchokedAt = new int[0];
    long[] sentBeforeUnchoke = new long[0];
    private long[] cap = new long[0];
    private int[] weight = new int[0];
    /** What the owner is sending. */
    Partial[] sending = new Partial[0];
    /** Pieces announced to the other end; {@code null} = all the owner has. */
    long[][] announced = new long[0][];
    /** What flows, or has flowed, from the owner, with the numbers that change with it. */
    private final Rates flows = new Rates(0, 3);

    private final Berths berths = new Berths();

    /** A peer comes, for whom so many half-links are put side by side. */
    void settle(int peer, int places) {
        berths.settle(peer, places);
    }

    /** A peer without connections goes for good. */
    void vacate(int peer) {
        berths.vacate(peer);
    }

    /** Takes a pair of half-links into use and returns the one that belongs to {@code a}. */
    int open(int a, int b, long now, int tieOfPair) {
        int h = berths.take(a);
        int other = berths.take(b);
        while (to.length < berths.size()) {
            grow();
        }
        back[h] = other;
        back[other] = h;
        reset(h, b, now, tieOfPair);
        reset(other, a, now, tieOfPair);
        return h;
    }

    void close(int h) {
        int other = back[h];
        berths.free(to[other], h);
        berths.free(to[h], other);
        to[h] = -1;
        to[other] = -1;
        announced[h] = null;
        announced[other] = null;
    }

    /** The half-link of the other end. */
    int back(int h) {
        return back[h];
    }

    private boolean is(int h, int bit) {
        return (state[h] & bit) != 0;
    }

    private void set(int h, int bit, boolean on) {
        int other = back[h];
        int seen = bit << OTHER_END;
        state[h] = (short) (on ? state[h] | bit : state[h] & ~bit);
        state[other] = (short) (on ? state[other] | seen : state[other] & ~seen);
    }

    /** Whether the other end wants something of the owner. */
    boolean wanted(int h) {
        return is(h, INTERESTED << OTHER_END);
    }

    /** Whether the other end has unchoked the owner. */
    boolean admitted(int h) {
        return is(h, UNCHOKED << OTHER_END);
    }

    /** Whether the owner has noticed that the other end owes it data for too long. */
    boolean snubbed(int h) {
        return is(h, SNUBS << OTHER_END);
    }

    /** Whether the owner wants something of the other end. */
    boolean interested(int h) {
        return is(h, INTERESTED);
    }

    /** A piece that the other end has announced and the owner lacks; {@link #NO_WISH} = the owner is not interested. */
    int wish(int h) {
        return wish[h];
    }

    /** Changes that; returns whether the owner has become, or ceased to be, interested. */
    boolean wish(int h, int piece) {
        wish[h] = piece;
        boolean before = is(h, INTERESTED);
        set(h, INTERESTED, piece != NO_WISH);
        return before != (piece != NO_WISH);
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
        shape(h);
    }

    int weight(int h) {
        return weight[h];
    }

    void weight(int h, int relative) {
        weight[h] = relative;
        shape(h);
    }

    private void shape(int h) {
        boolean shaped = cap[h] != UNLIMITED || weight[h] != 1;
        state[h] = (short) (shaped ? state[h] | SHAPED : state[h] & ~SHAPED);
    }

    /** The owner has sent something. */
    void send(int h, long now, long bytes) {
        flows.other(h, SENT, flows.other(h, SENT) + bytes);
        flows.other(h, OWED_SINCE, now);
        flows.add(h, now, bytes);
        if ((state[h] & (SNUBS | SENDS)) != SENDS) {
            set(h, SNUBS, false);
            set(h, SENDS, true);
        }
    }

    /** What the owner sends, bytes/s. */
    long rate(int h, long now) {
        return is(h, SENDS) ? rate(h, now, now - since[h]) : 0;
    }

    private long rate(int h, long now, long age) {
        if (flows.silent(h, now)) {
            set(h, SENDS, false);
        }
        return flows.of(h, now, age);
    }

    /** What the other end sends, bytes/s. */
    long rateBack(int h, long now) {
        return is(h, SENDS << OTHER_END) ? rate(back[h], now, now - since[h]) : 0;
    }

    /** Touches all that a flow reads or changes in its row. */
    long peek(int h) {
        return flows.peek(h);
    }

    /** All the owner has sent, bytes. */
    long sent(int h) {
        return flows.other(h, SENT);
    }

    /** Since when the owner, having unchoked the other end, owes it data. */
    long owedSince(int h) {
        return flows.other(h, OWED_SINCE);
    }

    void owe(int h, long now) {
        flows.other(h, OWED_SINCE, now);
    }

    /** The owner starts sending a block of a piece, or what is left of it. */
    void begin(int h, Partial partial, int block) {
        sending[h] = partial;
        request(h, block, partial.bytesOf(block) - partial.kept(block));
    }

    /** Some bytes of the block have arrived, and more are to come. */
    void arrive(int h, int bytes) {
        flows.other(h, REQUEST, flows.other(h, REQUEST) - bytes);
    }

    /** The owner has sent a block, or stops sending it. */
    void end(int h) {
        sending[h] = null;
        request(h, 0, 0);
    }

    /** The block the owner is sending. */
    int block(int h) {
        return (int) flows.other(h, REQUEST) >>> 16;
    }

    /** So many bytes of that block are still to come; 0 if the owner is sending none. */
    int left(int h) {
        return (int) flows.other(h, REQUEST) & 0xFFFF;
    }

    /** Whom the owner sends to; the same as {@link #to}, but next to what is sent. */
    int receiver(int h) {
        return (int) (flows.other(h, REQUEST) >>> 32);
    }

    /** So many bytes of that block have arrived. */
    int got(int h) {
        return sending[h].bytesOf(block(h)) - left(h);
    }

    private void request(int h, int block, int left) {
        flows.other(h, REQUEST, (long) to[h] << 32 | block << 16 | left);
    }

    private void reset(int h, int other, long now, int tieOfPair) {
        state[h] = 0;
        wish[h] = NO_WISH;
        to[h] = other;
        since[h] = (int) now;
        tie[h] = tieOfPair;
        unchokedAt[h] = CHOKED;
        sentBeforeUnchoke[h] = 0;
        cap[h] = UNLIMITED;
        weight[h] = 1;
        sending[h] = null;
        announced[h] = null;
        flows.clear(h);
        request(h, 0, 0);
        owe(h, now);
    }

    private void grow() {
        int size = Math.max(64, to.length * 2);
        to = Arrays.copyOf(to, size);
        since = Arrays.copyOf(since, size);
        tie = Arrays.copyOf(tie, size);
        unchokedAt = Arrays.copyOf(unchokedAt, size);
        sentBeforeUnchoke = Arrays.copyOf(sentBeforeUnchoke, size);
        state = Arrays.copyOf(state, size);
        back = Arrays.copyOf(back, size);
        wish = Arrays.copyOf(wish, size);
        cap = Arrays.copyOf(cap, size);
        weight = Arrays.copyOf(weight, size);
        sending = Arrays.copyOf(sending, size);
        announced = Arrays.copyOf(announced, size);
        flows.grow(size);
    }

    /** Adds a half-link, with what is derived or kept elsewhere. */
    void addTo(Fingerprint fingerprint, int h, int wanted, int reason) {
        fingerprint.add((long) to[h]).add((long) wanted).add((long) since[h]).add((long) unchokedAt[h]);
        fingerprint.add((long) reason).add(sent(h)).add(sentBeforeUnchoke[h]).add(owedSince(h)).add(snubs(h));
        fingerprint.add(cap[h]).add((long) weight[h]);
        if (sending[h] != null) {
            fingerprint.add((long) sending[h].piece).add((long) block(h)).add((long) got(h));
        }
        if (announced[h] != null) {
            for (long word : announced[h]) {
                fingerprint.add(word);
            }
        }
        flows.addTo(fingerprint, h);
    }
}
