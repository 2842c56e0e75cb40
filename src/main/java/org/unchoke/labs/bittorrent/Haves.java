package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/**
 * What peers tell their neighbours of the pieces completed in a tick (HAVE), as far as neighbours count it. Told in the
 * order of pieces: the counters of 64 pieces fit in a processor's cache, those of all pieces do not, and sums do not
 * depend on the order. Interest, which does, is {@link Wiring}'s.
 */
final class Haves {
    private final World world;
    private final Pieces pieces;
    private final int[] firstOf;
    private int[] order = new int[0];
    private int[] lacking = new int[0];

    Haves(World world) {
        this.world = world;
        this.pieces = world.pieces;
        this.firstOf = new int[pieces.words + 1];
    }

    /** Pairs of peer and piece that are complete. */
    void tell(IntList completed) {
        sort(completed);
        for (int i = 0; i < completed.size() / 2; i++) {
            Peer peer = world.peer(completed.get(order[i]));
            if (peer.reveals == Strategy.Reveals.EVERYTHING) {
                tell(peer.ring, completed.get(order[i] + 1));
            }
        }
    }

    private void tell(Ring ring, int piece) {
        int size = ring.size();
        if (lacking.length < size) {
            lacking = new int[size * 2];
        }
        int lack = 0;
        for (int i = 0; i < size; i++) {
            int other = ring.peer(i);
            lacking[lack] = other;
            lack += pieces.lacks(piece, other);
        }
        for (int l = 0; l < lack; l++) {
            pieces.availability.more(lacking[l], piece >>> 6, 1L << piece);
        }
    }

    /** Finds the order of the pairs by the sets of 64 that their pieces belong to. */
    private void sort(IntList completed) {
        if (order.length < completed.size() / 2) {
            order = new int[completed.size()];
        }
        Arrays.fill(firstOf, 0);
        for (int i = 0; i < completed.size(); i += 2) {
            firstOf[(completed.get(i + 1) >>> 6) + 1]++;
        }
        for (int word = 0; word < pieces.words; word++) {
            firstOf[word + 1] += firstOf[word];
        }
        for (int i = 0; i < completed.size(); i += 2) {
            order[firstOf[completed.get(i + 1) >>> 6]++] = i;
        }
    }
}
