package org.unchoke.lab;

import java.util.List;

/**
 * How a lab grades.
 *
 * @param criteria in the order to show them; none = the lab does not grade
 * @param rivals ids of the strategies with which the criteria compare a seat, the yardstick first; each must be one
 *     that a person may hand the seat to
 */
public record Rubric(List<Criterion> criteria, List<String> rivals) {
    /** Keeps read-only copies. */
    public Rubric {
        criteria = List.copyOf(criteria);
        rivals = List.copyOf(rivals);
    }

    /** A rubric without criteria. */
    public static Rubric none() {
        return new Rubric(List.of(), List.of());
    }
}
