package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/** A person: nothing happens that the person did not ask for, except the choice of pieces. */
final class Hand implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "hand",
                "By hand",
                "A person decides whom to serve; only the choice of pieces is automatic.",
                "You",
                "What the page shows.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Nothing();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    private static final class Nothing implements Choker {
        @Override
        public void round(Neighbourhood near) {}

        @Override
        public void changed(Neighbourhood near) {}

        @Override
        public void addTo(Fingerprint fingerprint) {}
    }
}
