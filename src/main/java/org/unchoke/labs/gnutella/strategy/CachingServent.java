package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class CachingServent implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "caching-servent",
            "Caching servent",
            "Remembers the hits it passes on, answers the same question from memory for a while, and passes that question no further.",
            "K. Sripanidkulchai, The popularity of Gnutella queries and its implications on scalability, 2001",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return new Habits(1, true, true, 1, 0, true);
    }
}
