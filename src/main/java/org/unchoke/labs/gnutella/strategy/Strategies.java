package org.unchoke.labs.gnutella.strategy;

import java.util.List;
import org.unchoke.lab.StrategyCard;

/** The catalogue of strategies. A new one is a line here. */
public final class Strategies {
    private static final List<Strategy> ALL = List.of(
            new ObedientServent(),
            new FreeRider(),
            new NonForwarder(),
            new SuperConnected(),
            new QueryFlooder(),
            new CachingServent(),
            new Hand());

    private Strategies() {}

    /** Every strategy, in the order pages should offer them. */
    public static List<StrategyCard> cards() {
        return ALL.stream().map(Strategy::card).toList();
    }

    /** The strategy with the given id; {@code null} if there is none. */
    public static Strategy find(String id) {
        return ALL.stream().filter(strategy -> strategy.card().id().equals(id)).findFirst().orElse(null);
    }

    /** The ids of all. */
    public static List<String> ids() {
        return cards().stream().map(StrategyCard::id).toList();
    }

    /** The ids of those that need no person. */
    public static List<String> bots() {
        return cards().stream().filter(StrategyCard::autopilot).map(StrategyCard::id).toList();
    }
}
