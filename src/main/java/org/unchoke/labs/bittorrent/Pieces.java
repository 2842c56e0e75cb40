package org.unchoke.labs.bittorrent;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Who has which piece: one bit field per peer, in one array for all, and how often peers see the pieces they lack.
 * Laid out flat because every completed piece touches every neighbour's rows.
 */
final class Pieces {
    final int count;
    final int words;
    long[] have;
    /** Pieces that a peer has, or of which it has, or has asked for, some blocks. */
    long[] taken;
    /** The bit fields once more, by piece: whom of its neighbours a piece is news to is asked with every piece. */
    private long[] holders;
    private int holderWords;
    final Availability availability;

    Pieces(int count, int peers) {
        this.count = count;
        this.words = (count + 63) / 64;
        this.have = new long[peers * words];
        this.taken = new long[peers * words];
        this.availability = new Availability(words, peers);
        this.holderWords = (peers + 63) / 64;
        this.holders = new long[count * holderWords];
    }

    void grow(int peers) {
        have = Arrays.copyOf(have, peers * words);
        taken = Arrays.copyOf(taken, peers * words);
        availability.grow(peers);
        int wider = (peers + 63) / 64;
        long[] moved = new long[count * wider];
        for (int piece = 0; piece < count; piece++) {
            System.arraycopy(holders, piece * holderWords, moved, piece * wider, holderWords);
        }
        holders = moved;
        holderWords = wider;
    }

    boolean has(int peer, int piece) {
        return (have[peer * words + (piece >>> 6)] & 1L << piece) != 0;
    }

    /** 1 if a peer lacks a piece, else 0; quicker than {@link #has} when many peers are asked for one piece. */
    int lacks(int piece, int peer) {
        return (int) (~holders[piece * holderWords + (peer >>> 6)] >>> peer) & 1;
    }

    private void hold(int piece, int peer) {
        holders[piece * holderWords + (peer >>> 6)] |= 1L << peer;
    }

    void complete(int peer, int piece) {
        hold(piece, peer);
        have[peer * words + (piece >>> 6)] |= 1L << piece;
    }

    void start(int peer, int piece) {
        taken[peer * words + (piece >>> 6)] |= 1L << piece;
    }

    /** Gives a peer everything. */
    void fill(int peer) {
        Arrays.fill(have, peer * words, (peer + 1) * words, -1L);
        if ((count & 63) != 0) {
            have[(peer + 1) * words - 1] = (1L << count) - 1;
        }
        System.arraycopy(have, peer * words, taken, peer * words, words);
        for (int piece = 0; piece < count; piece++) {
            hold(piece, peer);
        }
    }

    /** The bit field as on the wire: piece 0 is the highest bit of the first byte (BEP3). */
    byte[] bitField(int peer) {
        ByteBuffer field = ByteBuffer.allocate(words * Long.BYTES);
        for (int word = peer * words; word < (peer + 1) * words; word++) {
            field.putLong(Long.reverse(have[word]));
        }
        return Arrays.copyOf(field.array(), (count + 7) / 8);
    }
}
