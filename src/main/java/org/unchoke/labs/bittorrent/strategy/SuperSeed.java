package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A seed that pretends to have hardly anything: it tells each neighbour of one piece, and of another one only when
 * the first has been seen elsewhere, so that every piece it sends is passed on.
 *
 * <p>Source: BEP16, Superseeding. It serves in turn like the ordinary seed.
 */
final class SuperSeed implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "seed-super-seed",
                "Seed: super-seeding",
                "Shows each neighbour one piece and the next only when somebody else has got that one from it.",
                "BEP16",
                "Which pieces its neighbours announce.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new SeedRotation.Rotation();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public Reveals reveals() {
        return Reveals.ONE_BY_ONE;
    }

    @Override
    public boolean forSeedsOnly() {
        return true;
    }
}
