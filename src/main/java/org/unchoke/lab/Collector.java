package org.unchoke.lab;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Watches one match and draws from it what its standing does not hold. For one match, on one thread; it looks and
 * never touches.
 *
 * @param <F> what is found: records of plain values, without names of people
 */
public interface Collector<F> {
    /** Called with the opened match (tick 0, no events) and after each tick with its events, in order. */
    void saw(Match match, List<LabEvent> events);

    /** What was found so far; {@code null} if there is nothing to tell. */
    F findings();

    /** What was measured of the whole match, by the keys of {@link LabCard#measures()}; what cannot be told is absent. */
    default SortedMap<String, Double> measures() {
        return Collections.emptySortedMap();
    }

    /** Always finds the same. */
    static <F> Collector<F> of(F findings) {
        return new Collector<>() {
            @Override
            public void saw(Match match, List<LabEvent> events) {}

            @Override
            public F findings() {
                return findings;
            }
        };
    }
}
