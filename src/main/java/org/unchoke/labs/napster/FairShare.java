package org.unchoke.labs.napster;

import java.util.Arrays;

/**
 * Divides capacity among transfers: every uploader splits what it has equally, every downloader takes what its line
 * carries, and what is left is offered again. A few rounds come close to max-min fairness; nothing is ever given twice.
 */
final class FairShare {
    /** More than it ever takes: each round fills a sender or a receiver, or satisfies a transfer, but for a byte or two. */
    private static final int ROUNDS = 100;

    private final int[] from;
    private final int[] to;
    private final long[] wanted;
    private final long[] up;
    private final long[] down;
    private final long[] given;

    /**
     * @param from for each transfer, who sends: an index into {@code up}
     * @param to who receives: an index into {@code down}
     * @param wanted the most it can take
     * @param up what each sender can send; used up
     * @param down what each receiver can take; used up
     */
    FairShare(int[] from, int[] to, long[] wanted, long[] up, long[] down) {
        this.from = from;
        this.to = to;
        this.wanted = wanted;
        this.up = up;
        this.down = down;
        this.given = new long[from.length];
    }

    /** What each transfer gets. */
    long[] divide() {
        for (int round = 0; round < ROUNDS && offer(); round++) {
            // once more, with what is left
        }
        return given;
    }

    /** One round; {@code false} if nothing moved. */
    private boolean offer() {
        int[] open = new int[up.length];
        for (int i = 0; i < from.length; i++) {
            open[from[i]] += open(i) ? 1 : 0;
        }
        long[] upLeft = up.clone();
        long[] offers = new long[from.length];
        int[] asked = new int[down.length];
        for (int i = 0; i < from.length; i++) {
            if (open(i)) {
                // Rounded up while something is left, so that no byte stays behind for being indivisible.
                long share = (upLeft[from[i]] + open[from[i]] - 1) / open[from[i]];
                upLeft[from[i]] -= share;
                open[from[i]]--;
                offers[i] = Math.min(share, wanted[i] - given[i]);
                asked[to[i]] += offers[i] > 0 ? 1 : 0;
            }
        }
        return take(offers, asked);
    }

    /** Receivers that are offered too much take equal parts, small offers first. */
    private boolean take(long[] offers, int[] asked) {
        Integer[] order = new Integer[offers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> offers[a] != offers[b] ? Long.compare(offers[a], offers[b]) : Integer.compare(a, b));
        boolean moved = false;
        for (int i : order) {
            if (offers[i] > 0) {
                long taken = Math.min(offers[i], down[to[i]] / asked[to[i]]);
                asked[to[i]]--;
                down[to[i]] -= taken;
                up[from[i]] -= taken;
                given[i] += taken;
                moved |= taken > 0;
            }
        }
        return moved;
    }

    private boolean open(int i) {
        return given[i] < wanted[i] && up[from[i]] > 0 && down[to[i]] > 0;
    }
}
