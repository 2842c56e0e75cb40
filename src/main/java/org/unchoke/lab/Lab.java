package org.unchoke.lab;

import java.util.List;
import java.util.function.IntPredicate;
import org.unchoke.core.Seed;

/**
 * One peer-to-peer system as a game. Stateless: everything that changes lives in a {@link Match}.
 */
public interface Lab {
    /** What the lab is called, how its time runs and what its results mean. */
    LabCard card();

    /** The lab's own sealed interface of action records; hosts derive the wire format from it. */
    Class<? extends LabAction> actionType();

    /** Every way to play a seat without a human, in the order pages should offer them. */
    List<StrategyCard> strategies();

    /** What the person who runs the room can make happen, in the order pages should offer it; by default nothing. */
    default List<EventCard> events() {
        return List.of();
    }

    /**
     * The number that recordings carry; it grows whenever the same seed and log would give another match.
     */
    int rulesVersion();

    /**
     * Reads a scenario.
     *
     * @throws ScenarioException naming every mistake with its path, not only the first
     */
    Scenario scenario(Document document) throws ScenarioException;

    /**
     * The participants a scenario asks for, with everything about them that chance decides (capacities, joining
     * times) drawn now, so that a recording can keep it. Index in the list = {@link Seat#index()}. Hand seats
     * come back as {@link Holder#NOBODY}; the host says who holds them before it opens the match.
     */
    List<Seat> seats(Scenario scenario, Seed seed);

    /**
     * Starts a match, at tick 0. The same arguments and the same actions give the same match, bit for bit.
     *
     * @param seats what {@link #seats} drew (or a recording kept), holders filled in
     * @throws IllegalArgumentException if the seats are not those of the scenario
     */
    Match open(Scenario scenario, Seed seed, List<Seat> seats);

    /**
     * The same, but with other dice: everything drawn about participants, also about those that events bring, comes
     * from the seed; every decision left to chance while the match runs comes from the dice. With dice equal to the
     * seed this is {@link #open(Scenario, Seed, List)}.
     *
     * <p>By default for labs in which no event draws anything about a participant.
     */
    default Match open(Scenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        return open(scenario, dice, seats);
    }

    /** What to watch a match of these seats with for pictures; by default nothing is found beyond its standing. */
    default Collector<?> collector(Scenario scenario, List<Seat> seats) {
        return Collector.of(null);
    }

    /**
     * What to watch a match of these seats with for grades: finds the evidence of every seat asked for that took part,
     * ordered by index, and takes down nothing of others. By default a lab has none.
     *
     * @param whose which seats are asked for, by index; also asked of participants that events bring
     */
    default Collector<List<Evidence>> evidence(Scenario scenario, List<Seat> seats, IntPredicate whose) {
        return Collector.of(List.of());
    }

    /** How the lab grades; by default it does not. */
    default Rubric rubric() {
        return Rubric.none();
    }
}
