package org.unchoke.labs.bittorrent;

import org.unchoke.core.Fingerprint;
import org.unchoke.labs.bittorrent.scenario.Content;

/** A piece that a peer has some blocks of, or has asked for. */
final class Partial {
    int piece;
    int blocks;
    /** Whether its first block was asked of a seed. */
    boolean fromSeed;
    /** Blocks that have not arrived. */
    int missing;
    /** Blocks that have not arrived and nobody is asked for. */
    int open;
    /** Bytes of the blocks that have arrived. */
    int arrivedBytes;

    private int pieceBytes;
    private int hint;
    private short[] askedOf = new short[0];
    private boolean[] arrived = new boolean[0];
    private int[] kept = new int[0];

    void begin(int newPiece, int bytes) {
        piece = newPiece;
        pieceBytes = bytes;
        blocks = (bytes + Content.BLOCK_BYTES - 1) / Content.BLOCK_BYTES;
        missing = blocks;
        open = blocks;
        arrivedBytes = 0;
        hint = 0;
        if (askedOf.length < blocks) {
            askedOf = new short[blocks];
            arrived = new boolean[blocks];
            kept = new int[blocks];
        }
        for (int block = 0; block < blocks; block++) {
            askedOf[block] = 0;
            arrived[block] = false;
            kept[block] = 0;
        }
    }

    int bytesOf(int block) {
        return Math.min(Content.BLOCK_BYTES, pieceBytes - block * Content.BLOCK_BYTES);
    }

    /** How many neighbours are sending this block. */
    int askedOf(int block) {
        return askedOf[block];
    }

    /** Takes the first block nobody is asked for; there must be one. */
    int takeOpen() {
        while (arrived[hint] || askedOf[hint] > 0) {
            hint++;
        }
        open--;
        askedOf[hint]++;
        return hint;
    }

    /** Takes the missing block that fewest are asked for; there must be one. */
    int takeBusy() {
        int best = -1;
        for (int block = 0; block < blocks; block++) {
            if (!arrived[block] && (best < 0 || askedOf[block] < askedOf[best])) {
                best = block;
            }
        }
        askedOf[best]++;
        return best;
    }

    /** Bytes of the block kept from a neighbour that stopped sending; a request can ask for the rest only. */
    int kept(int block) {
        return kept[block];
    }

    /** One neighbour less is sending this block; it got so far. Returns whether the block is open again. */
    boolean release(int block, int got) {
        kept[block] = Math.max(kept[block], got);
        if (--askedOf[block] > 0 || arrived[block]) {
            return false;
        }
        open++;
        hint = Math.min(hint, block);
        return true;
    }

    void arrive(int block) {
        arrived[block] = true;
        missing--;
        arrivedBytes += bytesOf(block);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) piece).add(fromSeed).add((long) missing).add((long) open);
        for (int block = 0; block < blocks; block++) {
            fingerprint.add((long) askedOf[block]).add(arrived[block]).add((long) kept[block]);
        }
    }
}
