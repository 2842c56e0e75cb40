package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/**
 * A peer's neighbours in the order of its choker's ring: half-link, peer, tie and reason of each, side by side,
 * because a choker goes through all of them and the links of one peer lie far apart.
 */
final class Ring {
    private int[] links = new int[8];
    private int[] peers = new int[8];
    private int[] ties = new int[8];
    private int[] reasons = new int[8];
    private int size;

    int size() {
        return size;
    }

    /** The half-link at a place. */
    int get(int place) {
        return links[place];
    }

    /** The neighbour at a place. */
    int peer(int place) {
        return peers[place];
    }

    /** The number at a place that decides between equals. */
    int tie(int place) {
        return ties[place];
    }

    /** The {@link Reason#pack folded} reason for choking or unchoking the neighbour at a place. */
    int reason(int place) {
        return reasons[place];
    }

    void reason(int place, int reason) {
        reasons[place] = reason;
    }

    /** The place of a half-link that is in the ring. */
    int placeOf(int h) {
        int place = 0;
        while (links[place] != h) {
            place++;
        }
        return place;
    }

    /** The half-link to a peer; -1 if it is no neighbour. */
    int to(int peer) {
        for (int place = 0; place < size; place++) {
            if (peers[place] == peer) {
                return links[place];
            }
        }
        return -1;
    }

    void insert(int place, int h, int peer, int tie) {
        if (size == links.length) {
            links = Arrays.copyOf(links, size * 2);
            peers = Arrays.copyOf(peers, size * 2);
            ties = Arrays.copyOf(ties, size * 2);
            reasons = Arrays.copyOf(reasons, size * 2);
        }
        insert(links, place, h);
        insert(peers, place, peer);
        insert(ties, place, tie);
        insert(reasons, place, Reason.pack(Why.NEW, 0, 0));
        size++;
    }

    private void insert(int[] row, int place, int item) {
        System.arraycopy(row, place, row, place + 1, size - place);
        row[place] = item;
    }

    void remove(int h) {
        int place = placeOf(h);
        size--;
        System.arraycopy(links, place + 1, links, place, size - place);
        System.arraycopy(peers, place + 1, peers, place, size - place);
        System.arraycopy(ties, place + 1, ties, place, size - place);
        System.arraycopy(reasons, place + 1, reasons, place, size - place);
    }

    /** Turns the ring so that what was at {@code place} comes first. */
    void rotate(int place) {
        rotate(links, place);
        rotate(peers, place);
        rotate(ties, place);
        rotate(reasons, place);
    }

    private void rotate(int[] row, int place) {
        reverse(row, 0, place);
        reverse(row, place, size);
        reverse(row, 0, size);
    }

    private static void reverse(int[] row, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            int held = row[i];
            row[i] = row[j];
            row[j] = held;
        }
    }
}
