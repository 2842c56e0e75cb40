package org.unchoke.lab;

/**
 * Who asks for an action.
 *
 * @param role what the actor may ask for
 * @param seat index of the participant the action is about; {@link #NO_SEAT} if it is about none
 */
public record Actor(Role role, int seat) {
    /** For actions that concern no single seat. */
    public static final int NO_SEAT = -1;

    /** What an actor is. */
    public enum Role {
        /** The person who holds the seat. */
        SEAT,
        /** The person who runs the room. */
        INSTRUCTOR,
        /** The software that hosts the match, on somebody's behalf. */
        HOST
    }

    /** The person who holds the given seat. */
    public static Actor seat(int seat) {
        return new Actor(Role.SEAT, seat);
    }

    /** The person who runs the room. */
    public static Actor instructor() {
        return new Actor(Role.INSTRUCTOR, NO_SEAT);
    }

    /** The host, acting on the given seat. */
    public static Actor host(int seat) {
        return new Actor(Role.HOST, seat);
    }
}
