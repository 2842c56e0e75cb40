package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** - */
final class FreeRider implements Strategy {
    private static final StrategyCard CARD = new StrategyCard(
            "free-rider",
            "Free-rider",
            "Shares nothing; otherwise an obedient servent. Two thirds of the hosts did this.",
            "E. Adar and B. Huberman, Free riding on Gnutella, First Monday 5(10), 2000",
            "its neighbours and what passes through it",
            true);

    @Override
    public StrategyCard card() {
        return CARD;
    }

    @Override
    public Habits habits() {
        return new Habits(1, false, true, 1, 0, false);
    }
}
