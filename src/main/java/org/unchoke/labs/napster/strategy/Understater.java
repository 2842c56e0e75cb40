package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * Shares, serves, and is hardly ever asked.
 *
 * <p>Source: Saroiu et al., MMCN'02: a good part of the peers that reported 64 kbit/s or less had far faster lines;
 * the index believes what it is told, so it pays to say less.
 */
final class Understater implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "understater",
                "Understater",
                "Tells the index to have a modem, so that others ask somebody else; otherwise the sharing client.",
                "Saroiu, Gummadi and Gribble, A measurement study of peer-to-peer file sharing systems, MMCN 2002",
                "The index's replies, whether peers answer a ping, its own transfers.",
                true);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED.understating();
    }
}
