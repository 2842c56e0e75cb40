package org.unchoke.session.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.unchoke.core.Viewer;

/** Something that shows a finished round. Texts it returns have marks for names, see {@link NameMarks}. */
interface Showing {
    /** Ticks between two frames. */
    long step();

    /** Whose views it has, as {@link Onlooker} writes them. */
    List<String> viewers();

    /** What to mark on the way, in order, as a JSON array of {@code {tick, event}}; empty if it has not this viewer's. */
    Optional<String> marks(Viewer viewer);

    /**
     * Frames one after the other, each as JSON {@code {tick, view}}.
     *
     * @param from the frame of that tick, or the last before it, is the first
     * @param stopped asked now and then; once it says yes, nobody wants the answer any more
     */
    List<String> frames(Viewer viewer, long from, int count, BooleanSupplier stopped);

    /** Nobody wants the answer any more. */
    class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped", null, false, false);
        }
    }

    /** Goes on only if somebody still wants the answer. */
    static void unless(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new StoppedException();
        }
    }
}
