package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;

/**
 * Ranks neighbours by what they merit. One is lent to all chokers of a match, one after the other, so that it is always
 * at hand: a choker's own would have to come from memory each time.
 */
public final class Ranking {
    private static final long MOST = (1L << 30) - 1;
    private static final int PLACE_BITS = 10;
    private static final int TIE_BITS = 23;

    /** Merit, tie and number of those ranked, in one number each. */
    private long[] ranked = new long[16];
    private int size;
    private int[] ranks = new int[16];

    /** Forgets everybody; so many neighbours can be ranked. */
    public void begin(int neighbours) {
        if (ranks.length < neighbours) {
            ranked = new long[neighbours * 2];
            ranks = new int[neighbours * 2];
        }
        Arrays.fill(ranks, 0, neighbours, 0);
        size = 0;
    }

    /** Neighbour {@code i} takes part. */
    public void add(int i, long merit, int tie) {
        ranked[size++] = Math.min(merit, MOST) << PLACE_BITS + TIE_BITS | (long) tie << PLACE_BITS | i;
    }

    /** Gives ranks to all who take part; returns how many do. */
    public int rank() {
        Arrays.sort(ranked, 0, size);
        for (int r = 0; r < size; r++) {
            ranks[(int) ranked[size - 1 - r] & (1 << PLACE_BITS) - 1] = r + 1;
        }
        return size;
    }

    /** From 1, those with most merit first, ties by the pair's number; 0 = does not take part. */
    public int of(int i) {
        return ranks[i];
    }
}
