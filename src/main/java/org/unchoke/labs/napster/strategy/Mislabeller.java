package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * The index vouches for names, not for what is in the files.
 *
 * <p>Source: decoys as measured by Liang, Kumar, Xi, Ross, "Pollution in P2P File Sharing Systems", INFOCOM'05. Here
 * a decoy is noticed when it is complete and not passed on.
 */
final class Mislabeller implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "mislabeller",
                "Mislabeller",
                "Shares files that are not the songs they are named after; what was downloaded from it is thrown away.",
                "Liang, Kumar, Xi and Ross, Pollution in P2P file sharing systems, INFOCOM 2005",
                "The index's replies, whether peers answer a ping, its own transfers.",
                false);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED.withDecoys();
    }
}
