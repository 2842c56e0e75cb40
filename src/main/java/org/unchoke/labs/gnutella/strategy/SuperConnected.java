package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class SuperConnected implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "super-connected",
            "Super-connected",
            "Keeps three times as many neighbours: it reaches more with every query, and carries far more of everybody else's.",
            "B. Yang and H. Garcia-Molina, Designing a super-peer network, ICDE 2003",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return new Habits(3, true, true, 1, 0, false);
    }
}
