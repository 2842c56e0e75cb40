package org.unchoke.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Standing;

/**
 * Where each figure lies for the participants of each strategy, over all seeds.
 *
 * @param strategy the strategy's id
 * @param participants rows summed up
 * @param figures by key; a figure that nobody has (such as a finish time when nobody finished) is missing. The
 *     spread's count says how many had it.
 */
public record Summary(String strategy, int participants, Map<String, Spread> figures) {
    private static final String STRATEGY = "strategy";

    /** One summary per strategy, by its id. */
    public static List<Summary> of(LabCard card, List<Run> runs) {
        Map<String, List<Map<String, Object>>> byStrategy = new TreeMap<>();
        for (Run run : runs) {
            for (Standing.Place place : run.places()) {
                Map<String, Object> row = PeerRow.of(place);
                byStrategy.computeIfAbsent(String.valueOf(row.get(STRATEGY)), id -> new ArrayList<>()).add(row);
            }
        }
        return byStrategy.entrySet().stream()
                .map(entry -> new Summary(entry.getKey(), entry.getValue().size(), spreads(card, entry.getValue())))
                .toList();
    }

    private static Map<String, Spread> spreads(LabCard card, List<Map<String, Object>> rows) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (LabCard.Figure figure : card.figures()) {
            double[] values = rows.stream()
                    .map(row -> row.get(figure.key()))
                    .filter(Number.class::isInstance)
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .toArray();
            if (values.length > 0) {
                spreads.put(figure.key(), Spread.of(values));
            }
        }
        return spreads;
    }
}
