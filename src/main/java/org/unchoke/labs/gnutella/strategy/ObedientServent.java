package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class ObedientServent implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "servent",
            "Obedient servent",
            "Shares, passes on whatever others ask, keeps its few neighbours and asks for what it wants.",
            "The Gnutella Protocol Specification v0.4, Clip2 2000",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return Habits.OBEDIENT;
    }
}
