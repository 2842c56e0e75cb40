package org.unchoke.session;

import org.unchoke.core.Viewer;

/**
 * What somebody who only looks is shown.
 *
 * @param viewer as whom; {@code null} for whoever looks over somebody's shoulder
 * @param place whose shoulder; the same in all rounds
 */
record Watcher(Viewer viewer, int place) {
    static Watcher as(Viewer viewer) {
        return new Watcher(viewer, -1);
    }

    static Watcher over(int place) {
        return new Watcher(null, place);
    }

    boolean projector() {
        return viewer instanceof Viewer.Projector;
    }

    /** Whose seat of that round is looked at; {@code null} if nobody's. */
    Integer seat(LiveSession session) {
        return viewer == null ? (Integer) session.seat(place) : null;
    }

    Viewer in(OpenRound round) {
        return viewer == null ? Viewer.seat(round.seat(place)) : viewer;
    }
}
