package org.unchoke.lab;

import java.util.List;

/**
 * How a lab grades.
 *
 * @param criteria in the order to show them; none = the lab does not grade
 * @param rivals ids of the strategies with which the criteria compare a seat, the yardstick first; each must be one
 *     that a person may hand the seat to
 * @param ratios ids of those criteria whose score is what was reached over what the yardstick reaches in the same seat,
 *     the one that matters most first; pictures are drawn of them
 */
public record Rubric(List<Criterion> criteria, List<String> rivals, List<String> ratios) {
    /** Keeps read-only copies. */
    public Rubric {
        criteria = List.copyOf(criteria);
        rivals = List.copyOf(rivals);
        ratios = List.copyOf(ratios);
    }

    /** A rubric without criteria. */
    public static Rubric none() {
        return new Rubric(List.of(), List.of(), List.of());
    }
}
