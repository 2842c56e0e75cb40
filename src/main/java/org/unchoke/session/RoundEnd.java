package org.unchoke.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.config.Json;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;

/**
 * How a match ended.
 *
 * @param record id of the round's record
 * @param standing the places as JSON, with the scenario's names
 */
record RoundEnd(long record, long ticks, long fingerprint, String standing) {
    static RoundEnd of(long record, Match match) {
        try {
            String standing = Json.full().writeValueAsString(match.standing().places());
            return new RoundEnd(record, match.now(), match.fingerprint(), standing);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The places as plain values, with the names of people. */
    static List<Map<String, Object>> named(String standing, Names names) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Map<String, Object> place : read(standing)) {
            Map<String, Object> named = new LinkedHashMap<>(place);
            int seat = ((Number) place.get("seat")).intValue();
            named.put("name", names.of(seat, String.valueOf(place.getOrDefault("name", seat))));
            places.add(named);
        }
        return places;
    }

    private static List<Map<String, Object>> read(String standing) {
        try {
            return Json.full().readValue(standing, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A standing cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }
}
