package org.unchoke.labs.bittorrent;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Numbers half-links so that those of one peer lie side by side. A tick goes from peer to peer, and what it needs of each is
 * then in few places of memory.
 */
final class Berths {
    /** A peer that has more neighbours than were expected takes so many numbers at once. */
    private static final int MORE = 16;

    /** By peer, its numbers that are not in use. */
    private IntList[] spare = new IntList[0];
    /** What peers have left behind, for newcomers. */
    private final ArrayDeque<IntList> vacant = new ArrayDeque<>();
    private int size;

    /** All numbers are below this one. */
    int size() {
        return size;
    }

    /** A peer comes, for whom so many neighbours are expected. */
    void settle(int peer, int places) {
        if (peer >= spare.length) {
            spare = Arrays.copyOf(spare, peer * 2 + 8);
        }
        if (vacant.isEmpty()) {
            spare[peer] = new IntList();
            add(peer, places);
        } else {
            spare[peer] = vacant.pop();
        }
    }

    /** A peer that uses no number any more goes for good. */
    void vacate(int peer) {
        vacant.push(spare[peer]);
        spare[peer] = null;
    }

    /** A number for a peer. */
    int take(int peer) {
        if (spare[peer].size() == 0) {
            add(peer, MORE);
        }
        return spare[peer].removeLast();
    }

    /** A peer has no more use for a number. */
    void free(int peer, int number) {
        spare[peer].add(number);
    }

    private void add(int peer, int places) {
        for (int number = size + places - 1; number >= size; number--) {
            spare[peer].add(number);
        }
        size += places;
    }
}
