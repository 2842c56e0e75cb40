package org.unchoke.lab;

import java.util.List;

/**
 * How a match stands: one place per participant that took part, best first.
 *
 * @param places the lab's own records, ordered by rank
 */
public record Standing(List<? extends Place> places) {
    /** Keeps a read-only copy. */
    public Standing {
        places = List.copyOf(places);
    }

    /**
     * One participant's result; a record whose components are the columns that {@link LabCard#figures()} names.
     */
    public interface Place {
        /** Index of the participant. */
        int seat();

        /** 1 is best; equals share a rank. */
        int rank();
    }
}
