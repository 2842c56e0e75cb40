package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class QueryFlooder implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "query-flooder",
            "Query flooder",
            "Asks six times as often and three hops further, again and again, for whatever it lacks.",
            "N. Daswani and H. Garcia-Molina, Query-flood DoS attacks in Gnutella, CCS 2002",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return new Habits(1, true, true, 6, 3, false);
    }
}
