package org.unchoke.lab;

/**
 * What to call a participant on a page. Kept outside the match: names of people are erasable, may change while
 * a match runs, and are no part of a recording or a fingerprint.
 */
@FunctionalInterface
public interface Names {
    /**
     * @param seat index of the participant
     * @param given the name the scenario gave the seat, used when no person holds it
     */
    String of(int seat, String given);

    /** Everyone by the name that the scenario gave. */
    static Names ofScenario() {
        return (seat, given) -> given;
    }
}
