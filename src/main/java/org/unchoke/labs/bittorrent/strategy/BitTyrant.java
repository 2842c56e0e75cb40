package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Buys as much download as possible with its upload: for every neighbour it learns what that one gives and the least
 * it must be given to go on, serves the best bargains, and gives each just that much.
 *
 * <p>Source: Piatek, Isdal, Anderson, Krishnamurthy, Venkataramani, "Do incentives build robustness in BitTorrent?",
 * NSDI'07. Capacity that no bargain takes is spread over those it serves.
 */
final class BitTyrant implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "bit-tyrant",
                "BitTyrant",
                "Serves the neighbours that give most for least, each with just enough to be served in return.",
                "Piatek et al., Do incentives build robustness in BitTorrent?, NSDI 2007",
                "What each neighbour sends, whether it chokes, and how fast it announces new pieces.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Bargains(false);
    }
}
