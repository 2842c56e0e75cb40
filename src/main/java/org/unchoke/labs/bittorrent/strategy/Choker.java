package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Fingerprint;

/** Decides for one peer whom to serve. Keeps what the peer remembers from round to round. */
public interface Choker {
    /** A round has passed ({@code rechokeSeconds}). The first comes within one round after the peer joined. */
    void round(Neighbourhood near);

    /**
     * Between rounds: an unchoked neighbour left or changed its interest, or somebody became interested while a
     * slot is free.
     */
    void changed(Neighbourhood near);

    /** Every tick, for strategies that steer more finely than by rounds. */
    default void everyTick(Neighbourhood near) {}

    /** Adds all that it remembers. */
    void addTo(Fingerprint fingerprint);
}
