package org.unchoke.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.config.Json;
import org.unchoke.grading.SeatReport;
import org.unchoke.store.SeatReportRecord;

/**
 * What counts of the report about a seat; the whole of it is read for one participant at a time.
 *
 * @param verdicts see {@link SeatReport#verdicts()}
 * @param away see {@link SeatReport#away()}
 */
public record SeatScores(int seat, List<SeatReport.Verdict> verdicts, double away) {
    /** Keeps a read-only copy. */
    public SeatScores {
        verdicts = List.copyOf(verdicts);
    }

    /** Those of a session, by round and seat. */
    static Map<Long, Map<Integer, SeatScores>> of(UUID session) {
        Map<Long, Map<Integer, SeatScores>> scores = new HashMap<>();
        for (SeatReportRecord.Scores found : SeatReportRecord.scores(session)) {
            scores.computeIfAbsent(found.roundId(), any -> new TreeMap<>())
                    .put(found.seat(), new SeatScores(found.seat(), verdicts(found.verdicts()), found.away()));
        }
        return scores;
    }

    private static List<SeatReport.Verdict> verdicts(String json) {
        try {
            return Json.full().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Verdicts cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }
}
