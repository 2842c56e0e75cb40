package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * The client as it was installed: downloads land in the folder that is shared.
 *
 * <p>Source: the protocol and its defaults as written down by the OpenNap project (napster.txt).
 */
final class Reference implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "reference",
                "Sharing client",
                "Shares its library and what it gets, serves three at a time, and asks the fastest line that answers for each song.",
                "OpenNap, napster.txt; the settings of Napster 2.0 as installed",
                "The index's replies, whether peers answer a ping, its own transfers.",
                true);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED;
    }
}
