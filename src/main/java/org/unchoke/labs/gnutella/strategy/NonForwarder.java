package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class NonForwarder implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "non-forwarder",
            "Non-forwarder",
            "Shares, but passes nothing on: its line is free for its own files, and whoever is behind it is cut off.",
            "A. Blanc, Y. Liu, A. Vahdat, Designing incentives for peer-to-peer routing, INFOCOM 2005",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return new Habits(1, true, false, 1, 0, false);
    }
}
