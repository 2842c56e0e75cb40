package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * How a client looks for neighbours.
 *
 * @param maxPeers connections it holds at most
 * @param connectTo it starts connections until it has so many
 * @param minPeers with fewer it asks the tracker again early
 * @param reannounceSeconds how long it waits before asking early
 */
public record Appetite(int maxPeers, int connectTo, int minPeers, int reannounceSeconds) {
    /** The most connections that any client may hold. */
    public static final int MOST = 1000;

    /** What the scenario's rules say. */
    public static Appetite ordinary(Rules rules) {
        return new Appetite(rules.maxPeers(), rules.connectTo(), rules.minPeers(), rules.reannounceSeconds());
    }

    /** Everyone it can find, asking as often as a tracker can be asked (BitThief, LargeView). */
    public static Appetite boundless() {
        return new Appetite(MOST, MOST, MOST, 30);
    }
}
