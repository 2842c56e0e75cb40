package org.unchoke.labs.napster;

import org.unchoke.core.Fingerprint;

/** A song on its way from one peer to another, or waiting for its turn. */
final class Transfer {
    final int song;
    final int from;
    final int to;
    /** Length of the song. */
    final long bytes;
    final long askedAt;
    long sent;
    /** When the first byte came; {@link Peer#NEVER} = not yet. */
    long startedAt = Peer.NEVER;
    /** Bytes in the last tick. */
    long rate;
    /** Since when the other end has not answered; {@link Peer#NEVER} = it does. */
    long deadSince = Peer.NEVER;

    Transfer(Song song, int from, int to, long now) {
        this.song = song.number();
        this.bytes = song.bytes();
        this.from = from;
        this.to = to;
        this.askedAt = now;
    }

    boolean complete() {
        return sent == bytes;
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) song).add((long) from).add((long) to).add(askedAt).add(sent).add(startedAt).add(rate).add(deadSince);
    }
}
