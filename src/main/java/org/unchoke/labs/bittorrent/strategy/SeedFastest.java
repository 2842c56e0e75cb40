package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A seed that serves those who take the data fastest, and one other in turn, hoping that they pass it on as fast.
 *
 * <p>Source: BEP3, "Choking and optimistic unchoking": a seed ranks by the rate at which it can upload.
 */
final class SeedFastest implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "seed-fastest",
                "Seed: fastest",
                "Serves those who take fastest, and one other in turn.",
                "BEP3",
                "How fast each neighbour takes data.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Reference.TitForTat(rules.optimisticSeconds() / rules.rechokeSeconds()) {
            @Override
            long merit(Neighbourhood near, int i) {
                return near.upRate(i);
            }
        };
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public boolean forSeedsOnly() {
        return true;
    }
}
