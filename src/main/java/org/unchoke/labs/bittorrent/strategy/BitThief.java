package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.PieceRule;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Uploads nothing, asks the tracker all the time, connects to everyone it hears of and takes any piece, so that it
 * meets as many optimistic unchokes and seeds as possible.
 *
 * <p>Source: Locher, Moor, Schmid, Wattenhofer, "Free Riding in BitTorrent is Cheap", HotNets'06 (BitThief).
 */
final class BitThief implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "bit-thief",
                "BitThief",
                "Uploads nothing, but connects to everyone it can find and takes any piece it is offered.",
                "Locher et al., Free Riding in BitTorrent is Cheap, HotNets 2006",
                "Addresses, asked of the tracker far more often than others do.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new FreeRider.ChokeAll();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public PieceRule pieces(Rules rules) {
        return PieceRule.RANDOM;
    }

    @Override
    public Appetite appetite(Rules rules) {
        return Appetite.boundless();
    }
}
