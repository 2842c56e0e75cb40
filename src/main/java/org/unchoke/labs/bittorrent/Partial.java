package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;
import org.unchoke.labs.bittorrent.scenario.Content;

/** A piece that a peer has some blocks of, or has asked for. */
final class Partial {
    // The parts of a block's state. Nobody has more than a thousand neighbours, and no block more than 16 KiB.
    private static final int ASKED = (1 << 12) - 1;
    private static final int ARRIVED = 1 << 12;
    private static final int KEPT_SHIFT = 13;

    int piece;
    /** Greater than those of pieces begun before. */
    long serial;
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
    /** By block, in one number: how many are asked for it, whether it has arrived, bytes kept of it. */
    private int[] states = new int[0];

    void begin(int newPiece, int bytes, long newSerial) {
        piece = newPiece;
        serial = newSerial;
        pieceBytes = bytes;
        blocks = (bytes + Content.BLOCK_BYTES - 1) / Content.BLOCK_BYTES;
        missing = blocks;
        open = blocks;
        arrivedBytes = 0;
        hint = 0;
        if (states.length < blocks) {
            states = new int[blocks];
        } else {
            Arrays.fill(states, 0, blocks, 0);
        }
    }

    int bytesOf(int block) {
        return Math.min(Content.BLOCK_BYTES, pieceBytes - block * Content.BLOCK_BYTES);
    }

    /** How many neighbours are sending this block. */
    int askedOf(int block) {
        return states[block] & ASKED;
    }

    private boolean arrived(int block) {
        return (states[block] & ARRIVED) != 0;
    }

    /** Takes the first block nobody is asked for; there must be one. */
    int takeOpen() {
        while ((states[hint] & (ARRIVED | ASKED)) != 0) {
            hint++;
        }
        open--;
        states[hint]++;
        return hint;
    }

    /** Takes the missing block that fewest are asked for; there must be one. */
    int takeBusy() {
        int best = -1;
        for (int block = 0; block < blocks; block++) {
            if (!arrived(block) && (best < 0 || askedOf(block) < askedOf(best))) {
                best = block;
            }
        }
        states[best]++;
        return best;
    }

    /** Bytes of the block kept from a neighbour that stopped sending; a request can ask for the rest only. */
    int kept(int block) {
        return states[block] >>> KEPT_SHIFT;
    }

    /** One neighbour less is sending this block; it got so far. Returns whether the block is open again. */
    boolean release(int block, int got) {
        if (got > kept(block)) {
            states[block] = got << KEPT_SHIFT | states[block] & (ASKED | ARRIVED);
        }
        states[block]--;
        if ((states[block] & (ARRIVED | ASKED)) != 0) {
            return false;
        }
        open++;
        hint = Math.min(hint, block);
        return true;
    }

    void arrive(int block) {
        states[block] |= ARRIVED;
        missing--;
        arrivedBytes += bytesOf(block);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) piece).add(fromSeed).add((long) missing).add((long) open);
        for (int block = 0; block < blocks; block++) {
            fingerprint.add((long) askedOf(block)).add(arrived(block)).add((long) kept(block));
        }
    }
}
