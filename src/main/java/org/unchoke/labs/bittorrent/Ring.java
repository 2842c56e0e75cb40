package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/**
 * A peer's neighbours in the order of its choker's ring: half-link, peer, tie and reason of each, side by side and in
 * pairs that are used together, because a choker goes through all of them.
 */
final class Ring {
    /** Half-links in the upper halves, peers in the lower. */
    private long[] ends = new long[8];
    /** Ties in the upper halves, reasons in the lower. */
    private long[] marks = new long[8];
    private int size;

    int size() {
        return size;
    }

    /** The half-link at a place. */
    int get(int place) {
        return (int) (ends[place] >>> 32);
    }

    /** The neighbour at a place. */
    int peer(int place) {
        return (int) ends[place];
    }

    /** The number at a place that decides between equals. */
    int tie(int place) {
        return (int) (marks[place] >>> 32);
    }

    /** The {@link Reason#pack folded} reason for choking or unchoking the neighbour at a place. */
    int reason(int place) {
        return (int) marks[place];
    }

    void reason(int place, int reason) {
        marks[place] = pair(tie(place), reason);
    }

    /** The place of a half-link that is in the ring. */
    int placeOf(int h) {
        int place = 0;
        while (get(place) != h) {
            place++;
        }
        return place;
    }

    /** The half-link to a peer; -1 if it is no neighbour. */
    int to(int peer) {
        for (int place = 0; place < size; place++) {
            if (peer(place) == peer) {
                return get(place);
            }
        }
        return -1;
    }

    void insert(int place, int h, int peer, int tie) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        insert(ends, place, pair(h, peer));
        insert(marks, place, pair(tie, Reason.pack(Why.NEW, 0, 0)));
        size++;
    }

    private static long pair(int upper, int lower) {
        return (long) upper << 32 | lower & 0xFFFF_FFFFL;
    }

    private void insert(long[] row, int place, long item) {
        System.arraycopy(row, place, row, place + 1, size - place);
        row[place] = item;
    }

    void remove(int h) {
        int place = placeOf(h);
        size--;
        System.arraycopy(ends, place + 1, ends, place, size - place);
        System.arraycopy(marks, place + 1, marks, place, size - place);
    }

    /** Turns the ring so that what was at {@code place} comes first. */
    void rotate(int place) {
        rotate(ends, place);
        rotate(marks, place);
    }

    private void rotate(long[] row, int place) {
        reverse(row, 0, place);
        reverse(row, place, size);
        reverse(row, 0, size);
    }

    private static void reverse(long[] row, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            long held = row[i];
            row[i] = row[j];
            row[j] = held;
        }
    }
}
