package org.unchoke.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.unchoke.config.Json;
import org.unchoke.session.Labs;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SpoiltRound;

/** Reads the rounds of a session that are over, with what was found about them. */
final class FinishedRounds {
    private FinishedRounds() {}

    static List<GradedRound> of(UUID session, List<RoundRecord> records, Labs labs) {
        Map<Long, Map<Integer, SeatScores>> scores = SeatScores.of(session);
        Map<Long, Set<Integer>> spoilt = new HashMap<>();
        SpoiltRound.of(session).forEach(row -> spoilt.computeIfAbsent(row.roundId, any -> new HashSet<>()).add(row.seat));
        List<GradedRound> rounds = new ArrayList<>();
        for (RoundRecord record : records) {
            if (record.state.equals(RoundRecord.OVER) && labs.find(record.lab).isPresent()) {
                rounds.add(new GradedRound(record.id, record.n, labs.find(record.lab).orElseThrow(), title(record), names(record), holders(record.id),
                        scores.getOrDefault(record.id, Map.of()), record.examinedAt != null, spoilt.getOrDefault(record.id, Set.of())));
            }
        }
        return rounds;
    }

    private static String title(RoundRecord record) {
        try {
            return Json.full().readTree(record.scenario).path("title").asText(record.lab);
        } catch (JsonProcessingException unreadable) {
            return record.lab;
        }
    }

    private static List<String> names(RoundRecord record) {
        try {
            List<String> names = new ArrayList<>();
            Json.full().readTree(record.seats).forEach(seat -> names.add(seat.path("name").asText()));
            return names;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The seats of a round cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Who held which seat of a round last; who held several has the last. */
    @SuppressWarnings("unchecked")
    private static Map<UUID, Integer> holders(long round) {
        Map<UUID, Integer> seats = new HashMap<>();
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery("select distinct on (seat) person_id, seat from holding where round_id = ?1 order by seat, nth desc")
                .setParameter(1, round)
                .getResultList();
        rows.forEach(row -> seats.put((UUID) row[0], (Integer) row[1]));
        return seats;
    }
}
