package org.unchoke.core;

/** Who looks at a match. It decides what the view may contain. */
public sealed interface Viewer {
    /**
     * The person who holds a seat; sees what that participant could know.
     *
     * @param seat index of the participant in the match, from 0
     */
    record SeatViewer(int seat) implements Viewer {}

    /** The screen on the wall: everyone may look, so nothing secret. */
    record Projector() implements Viewer {}

    /** The person who runs the room: sees everything. */
    record Instructor() implements Viewer {}

    /** The viewer who holds the given seat. */
    static Viewer seat(int seat) {
        return new SeatViewer(seat);
    }
}
