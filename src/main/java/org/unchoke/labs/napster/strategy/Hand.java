package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/** A person: nothing happens that the person did not ask for. */
final class Hand implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "hand",
                "By hand",
                "A person searches, downloads and decides what to share.",
                "You",
                "What the page shows.",
                false);
    }

    @Override
    public Manners manners() {
        return null;
    }
}
