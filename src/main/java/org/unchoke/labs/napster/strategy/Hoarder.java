package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * Looks like a sharer in every list and costs its owner nothing. A count of shared files, the measure of goodwill in
 * later clients, would reward it.
 *
 * <p>Source: the gap between sharing and serving in Golle, Leyton-Brown, Mironov, "Incentives for Sharing in
 * Peer-to-Peer Networks", EC'01.
 */
final class Hoarder implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "hoarder",
                "Hoarder",
                "Lists its library in the index but serves no uploads: who asks it waits in a queue that never moves.",
                "Golle, Leyton-Brown and Mironov, Incentives for sharing in peer-to-peer networks, EC 2001",
                "The index's replies, whether peers answer a ping, its own transfers.",
                true);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED.servingNobody();
    }
}
