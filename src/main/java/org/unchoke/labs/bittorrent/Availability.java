package org.unchoke.labs.bittorrent;

import java.util.Arrays;

/**
 * How often each peer sees each piece it lacks among its neighbours. Counters stand on end: one long holds the same
 * binary digit of the counters of 64 pieces, and the digits of these lie side by side. So the rarest of 64 pieces are
 * found in as many steps as counters have digits, a neighbour's whole bit field is counted in as few, and one piece
 * more touches one place in memory.
 */
final class Availability {
    /** So many digits are always added to: few sums carry further, and a loop that always ends alike costs least. */
    private static final int FIRST = 4;

    private final int words;
    private int digits = FIRST;
    private long[] rows;
    private int least;

    Availability(int words, int peers) {
        this.words = words;
        this.rows = new long[peers * words * digits];
    }

    void grow(int peers) {
        rows = Arrays.copyOf(rows, peers * words * digits);
    }

    /** How often a peer sees a piece. */
    int of(int peer, int piece) {
        int row = row(peer, piece >>> 6);
        int seen = 0;
        for (int digit = 0; digit < digits; digit++) {
            seen |= (int) (rows[row + digit] >>> piece & 1) << digit;
        }
        return seen;
    }

    /** A peer sees those of 64 pieces once more. */
    void more(int peer, int word, long pieces) {
        int row = row(peer, word);
        long carry = pieces;
        for (int digit = 0; digit < FIRST; digit++) {
            long before = rows[row + digit];
            rows[row + digit] = before ^ carry;
            carry &= before;
        }
        for (int digit = FIRST; digit < digits && carry != 0; digit++) {
            long before = rows[row + digit];
            rows[row + digit] = before ^ carry;
            carry &= before;
        }
        if (carry != 0) {
            widen();
            rows[row(peer, word) + digits - 1] = carry;
        }
    }

    /** A peer sees those of 64 pieces once less. */
    void less(int peer, int word, long pieces) {
        int row = row(peer, word);
        long borrow = pieces;
        for (int digit = 0; borrow != 0; digit++) {
            long before = rows[row + digit];
            rows[row + digit] = before ^ borrow;
            borrow &= ~before;
        }
    }

    /** Those of 64 pieces, given as a set that is not empty, that the peer sees least often. */
    long rarest(int peer, int word, long among) {
        int row = row(peer, word);
        long rarest = among;
        int seen = 0;
        for (int digit = digits - 1; digit >= 0; digit--) {
            long rarer = rarest & ~rows[row + digit];
            seen = seen << 1 | (rarer == 0 ? 1 : 0);
            rarest = rarer == 0 ? rarest : rarer;
        }
        least = seen;
        return rarest;
    }

    /** How often the peer sees what {@link #rarest} has just found. */
    int least() {
        return least;
    }

    private int row(int peer, int word) {
        return (peer * words + word) * digits;
    }

    private void widen() {
        long[] wider = new long[rows.length / digits * (digits + 1)];
        for (int row = 0; row * digits < rows.length; row++) {
            System.arraycopy(rows, row * digits, wider, row * (digits + 1), digits);
        }
        rows = wider;
        digits++;
    }
}
