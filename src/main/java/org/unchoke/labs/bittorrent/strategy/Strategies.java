package org.unchoke.labs.bittorrent.strategy;

import java.util.List;

/** The catalogue of strategies. A new one is a line here. */
public final class Strategies {
    private static final List<Strategy> ALL = List.of(
            new Reference(),
            new FreeRider(),
            new BitThief(),
            new LargeView(),
            new BitTyrant(),
            new SelfishTyrant(),
            new PropShare(),
            new FairTorrent(),
            new Altruist(),
            new UnderReporter(),
            new SeedRotation(),
            new SeedFastest(),
            new SeedRoundRobin(),
            new SuperSeed(),
            new SeedAntiLeech(),
            new Hand());

    private Strategies() {}

    /** Every strategy, in the order pages should offer them. */
    public static List<Strategy> all() {
        return ALL;
    }

    /** The strategy with the given id; {@code null} if there is none. */
    public static Strategy find(String id) {
        for (Strategy strategy : ALL) {
            if (strategy.card().id().equals(id)) {
                return strategy;
            }
        }
        return null;
    }

    /** The ids, for messages. */
    public static List<String> ids() {
        return ALL.stream().map(strategy -> strategy.card().id()).toList();
    }
}
