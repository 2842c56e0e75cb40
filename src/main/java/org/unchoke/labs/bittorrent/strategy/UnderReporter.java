package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Plays tit-for-tat but tells each neighbour only as much about its pieces as keeps that neighbour interested, the
 * commonest piece first, so that its rare pieces stay in demand.
 *
 * <p>Source: strategic piece revelation, Levin, LaCurts, Spring, Bhattacharjee, "BitTorrent is an Auction",
 * SIGCOMM'08, section 3.
 */
final class UnderReporter implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "under-reporter",
                "Under-reporter",
                "Plays tit-for-tat, but announces only the pieces that keep each neighbour interested.",
                "Levin et al., BitTorrent is an Auction, SIGCOMM 2008",
                "As the reference client; also which pieces its neighbours have announced.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Reference.TitForTat(rules.optimisticSeconds() / rules.rechokeSeconds());
    }

    @Override
    public Reveals reveals() {
        return Reveals.ENOUGH;
    }
}
