package org.unchoke.labs.bittorrent;

/** Pieces among which chance decides: the rarest of those offered, as sets of up to 64. */
final class Candidates {
    private final int[] words;
    private final long[] sets;
    private int kept;
    private int size;
    private int least;

    Candidates(int mostSets) {
        words = new int[mostSets];
        sets = new long[mostSets];
    }

    void clear() {
        kept = 0;
        size = 0;
        least = Integer.MAX_VALUE;
    }

    /** Offers pieces that are all seen so often; they are dropped if others are rarer, and others for them. */
    void offer(int word, long pieces, int seen) {
        if (seen > least) {
            return;
        }
        if (seen < least) {
            kept = 0;
            size = 0;
            least = seen;
        }
        words[kept] = word;
        sets[kept++] = pieces;
        size += Long.bitCount(pieces);
    }

    int size() {
        return size;
    }

    /** The candidate at a place, in the order of pieces. */
    int get(int place) {
        int set = 0;
        int before = place;
        while (before >= Long.bitCount(sets[set])) {
            before -= Long.bitCount(sets[set++]);
        }
        long rest = sets[set];
        for (; before > 0; before--) {
            rest &= rest - 1;
        }
        return (words[set] << 6) + Long.numberOfTrailingZeros(rest);
    }
}
