package org.unchoke.lab;

import java.util.List;

/**
 * What a page says about something the person who runs the room can make happen; enough to offer a form for it.
 *
 * @param type the action's type on the wire
 * @param name as a button says it
 * @param idea what happens then, in a sentence
 * @param fields the action's fields, in the order to ask for them
 */
public record EventCard(String type, String name, String idea, List<Field> fields) {
    /** Keeps a read-only copy. */
    public EventCard {
        fields = List.copyOf(fields);
    }

    /** What a field holds, and so how a page asks for it. */
    public enum Kind {
        /** Index of a participant. A page may offer whole groups and then send one event for each member. */
        PEER,
        /** How many. */
        COUNT,
        /** Seconds of the system's time. */
        SECONDS,
        /** A rate. */
        BYTES_PER_SECOND,
        /** Id of one of {@link Lab#strategies()}. */
        STRATEGY,
        /** Any text. */
        TEXT
    }

    /**
     * One field.
     *
     * @param name of the action's component
     * @param usual what a page fills in; {@code null} leaves it empty
     * @param empty what it means to leave the field out; {@code null} if it must be filled in
     */
    public record Field(String name, String label, Kind kind, Object usual, String empty) {}
}
