package org.unchoke.lab;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a criterion judges: how a seat was played, beside what strategies would have made of the same seat.
 *
 * @param scenario what was played
 * @param own the evidence of the seat as it was played
 * @param instead for each of the rubric's {@link Rubric#rivals() rivals}, the evidence of the same seat when that
 *     strategy plays it and everybody else acts as recorded: first with the recorded dice, then with other ones; empty
 *     if the match was over before the seat was taken
 */
public record Performance(Scenario scenario, Evidence own, SortedMap<String, List<Evidence>> instead) {
    /** Keeps read-only copies. */
    public Performance {
        SortedMap<String, List<Evidence>> copy = new TreeMap<>();
        instead.forEach((strategy, evidence) -> copy.put(strategy, List.copyOf(evidence)));
        instead = Collections.unmodifiableSortedMap(copy);
    }
}
