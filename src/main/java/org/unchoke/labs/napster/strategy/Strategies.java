package org.unchoke.labs.napster.strategy;

import java.util.List;

/** The catalogue of strategies. A new one is a line here. */
public final class Strategies {
    private static final List<Strategy> ALL = List.of(
            new Reference(),
            new FreeRider(),
            new Hoarder(),
            new Impatient(),
            new Understater(),
            new Mislabeller(),
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

    /** The ids of those that can play a bot. */
    public static List<String> bots() {
        return ALL.stream().filter(strategy -> strategy.manners() != null).map(strategy -> strategy.card().id()).toList();
    }

    /** The ids of those to which a student may hand a seat. */
    public static List<String> autopilots() {
        return ALL.stream().filter(strategy -> strategy.card().autopilot()).map(strategy -> strategy.card().id()).toList();
    }
}
