package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.gnutella.scenario.PeerGroup;

/** A person decides everything. What the person says about sharing and forwarding is the servent's, not the strategy's. */
final class Hand implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            PeerGroup.HAND, "By hand", "A person connects, asks and downloads.", "nobody but the person", "what the page shows", false);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return null;
    }
}
