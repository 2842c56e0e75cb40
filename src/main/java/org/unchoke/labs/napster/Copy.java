package org.unchoke.labs.napster;

import org.unchoke.core.Fingerprint;

/** A song on a peer's disk. */
final class Copy {
    final int song;
    /** Whether the file is not what its name says. */
    final boolean decoy;
    boolean shared;
    /** How often it was passed on. */
    int served;

    Copy(int song, boolean decoy, boolean shared) {
        this.song = song;
        this.decoy = decoy;
        this.shared = shared;
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) song).add(decoy).add(shared).add((long) served);
    }
}
