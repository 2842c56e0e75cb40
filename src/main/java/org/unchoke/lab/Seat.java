package org.unchoke.lab;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A position in a match.
 *
 * @param index the participant's number in the match, from 0; on the wire it is {@code seat} and {@code peer}
 * @param name what the scenario calls it, such as {@code bot-3}; never a person's name
 * @param group the scenario's group it belongs to
 * @param hand whether it is offered to people
 * @param strategy id of the strategy that plays it; for hand seats, {@code hand}
 * @param holder who plays it when the match opens
 * @param drawn what chance decided for it, by name and in the scenario's units, so that a recording keeps the
 *     number and not the way it was drawn
 */
public record Seat(
        int index, String name, String group, boolean hand, String strategy, Holder holder, SortedMap<String, Long> drawn) {

    /** Keeps a read-only copy of what was drawn. */
    public Seat {
        drawn = Collections.unmodifiableSortedMap(new TreeMap<>(drawn));
    }

    /** The same seat, played by someone else. */
    public Seat heldBy(Holder newHolder) {
        return new Seat(index, name, group, hand, strategy, newHolder, drawn);
    }
}
