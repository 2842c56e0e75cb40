package org.unchoke.session.replay;

import java.util.Optional;
import org.unchoke.core.Viewer;

/** Viewers as they are written in addresses and in what is kept: {@code projector}, {@code instructor}, or a seat's number. */
public final class Onlooker {
    private static final int LONGEST = 6;

    private Onlooker() {}

    /** The viewer that is written so; empty if none is. */
    public static Optional<Viewer> read(String text) {
        if (text.equals("projector")) {
            return Optional.of(new Viewer.Projector());
        }
        if (text.equals("instructor")) {
            return Optional.of(new Viewer.Instructor());
        }
        return text.matches("[0-9]{1," + LONGEST + "}") ? Optional.of(Viewer.seat(Integer.parseInt(text))) : Optional.empty();
    }

    /** How a viewer is written. */
    static String write(Viewer viewer) {
        if (viewer instanceof Viewer.SeatViewer held) {
            return Integer.toString(held.seat());
        }
        return viewer instanceof Viewer.Projector ? "projector" : "instructor";
    }
}
