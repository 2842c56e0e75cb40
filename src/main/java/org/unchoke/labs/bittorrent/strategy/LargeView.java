package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A free-rider with many neighbours: each optimistic unchoke is rare, but there are many who may give one.
 *
 * <p>Source: Sirivianos, Park, Chen, Yang, "Free-riding in BitTorrent Networks with the Large View Exploit",
 * IPTPS'07.
 */
final class LargeView implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "large-view",
                "Large view",
                "Uploads nothing and keeps far more neighbours than others, each of which may try it once.",
                "Sirivianos et al., Free-riding in BitTorrent Networks with the Large View Exploit, IPTPS 2007",
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
    public Appetite appetite(Rules rules) {
        return Appetite.boundless();
    }
}
