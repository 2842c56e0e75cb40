package org.unchoke.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.unchoke.core.Seed;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Standing;

/**
 * One match played to its end without people.
 *
 * @param ticks how many ticks passed until it was over
 * @param places everybody's result, ordered by seat
 * @param findings what the lab's collector drew from the events; {@code null} if it has none
 * @param measures what it measured of the whole match, by key
 */
public record Run(
        Seed seed,
        long fingerprint,
        long ticks,
        List<Standing.Place> places,
        Object findings,
        SortedMap<String, Double> measures) {
    /** Receives what happened in each tick, for pictures that a standing cannot draw. */
    @FunctionalInterface
    public interface Observer {
        /** Called after each tick with its number and its events, in order. */
        void after(long tick, List<LabEvent> events);
    }

    /**
     * Plays one match; hand seats are played by the scenario's autopilot.
     *
     * @param cancelled asked before each tick
     * @return {@code null} if it was cancelled
     */
    public static Run play(Lab lab, Scenario scenario, Seed seed, BooleanSupplier cancelled, Observer observer) {
        List<Seat> seats = seatsWithoutPeople(lab, scenario, seed);
        Match match = lab.open(scenario, seed, seats);
        Collector<?> collector = lab.collector(scenario, seats);
        collector.saw(match, List.of());
        while (!match.over()) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            List<LabEvent> events = match.tick();
            collector.saw(match, events);
            observer.after(match.now(), events);
        }
        List<Standing.Place> bySeat = match.standing().places().stream()
                .<Standing.Place>map(place -> place)
                .sorted(Comparator.comparingInt(Standing.Place::seat))
                .toList();
        return new Run(seed, match.fingerprint(), match.now(), bySeat, collector.findings(), collector.measures());
    }

    private static List<Seat> seatsWithoutPeople(Lab lab, Scenario scenario, Seed seed) {
        return lab.seats(scenario, seed).stream()
                .map(seat -> seat.hand() ? seat.heldBy(Holder.AUTOPILOT) : seat)
                .toList();
    }
}
