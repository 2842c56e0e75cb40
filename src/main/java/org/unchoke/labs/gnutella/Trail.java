package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Fingerprint;

/** Which links one query and its answers crossed, in order, up to so many: what a picture of it is drawn from. */
final class Trail {
    /** Enough for a class; in a large network the picture shows the beginning. */
    private static final int MOST = 900;

    /** What crossed. */
    enum Kind {
        /** The query, to somebody who had not seen it. */
        FRESH,
        /** The query, to somebody who had. */
        DUPLICATE,
        /** An answer. */
        HIT
    }

    /** One crossing: seconds after the question, from, to, ordinal of the kind. */
    private final List<List<Integer>> crossings = new ArrayList<>();

    void add(long seconds, int from, int to, Kind kind) {
        if (crossings.size() < MOST) {
            crossings.add(List.of((int) seconds, from, to, kind.ordinal()));
        }
    }

    List<List<Integer>> crossings() {
        return List.copyOf(crossings);
    }

    void addTo(Fingerprint fingerprint) {
        for (List<Integer> crossing : crossings) {
            for (int number : crossing) {
                fingerprint.add((long) number);
            }
        }
    }
}
