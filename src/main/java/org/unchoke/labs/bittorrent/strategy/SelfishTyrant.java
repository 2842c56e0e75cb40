package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * BitTyrant that never gives away what no bargain takes.
 *
 * <p>Source: the strategic client of Piatek et al., NSDI'07, sections 4 and 5: good for one, bad if all do so.
 */
final class SelfishTyrant implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "selfish-tyrant",
                "Selfish tyrant",
                "BitTyrant that keeps back whatever upload buys nothing.",
                "Piatek et al., Do incentives build robustness in BitTorrent?, NSDI 2007",
                "What each neighbour sends, whether it chokes, and how fast it announces new pieces.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Bargains(true);
    }
}
