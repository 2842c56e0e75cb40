package org.unchoke.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A session to create.
 *
 * @param lab id of the lab; may be left out where a scenario names it
 * @param scenario the scenario itself, or else
 * @param scenarioId one that comes with the product
 * @param seed 0 … 2^53-1; absent lets each round draw its own
 * @param rounds how often to play it, or a list of rounds of their own; absent is once
 * @param title absent takes the scenario's
 * @param emptySeats {@code omit} (if absent) or {@code autopilot}: what becomes of seats that nobody took
 * @param asksStudentId whether people must give a student id to join
 */
public record SessionRequest(
        String lab,
        Map<String, Object> scenario,
        String scenarioId,
        Long seed,
        JsonNode rounds,
        String title,
        String emptySeats,
        Boolean asksStudentId) {

    /** One round that differs from what the session names; absent fields are the session's. */
    public record Round(String lab, Map<String, Object> scenario, String scenarioId, Long seed) {}

    /** The session's own choice, as a round. */
    Round asRound() {
        return new Round(lab, scenario, scenarioId, seed);
    }
}
