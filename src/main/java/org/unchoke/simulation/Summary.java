package org.unchoke.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Standing;

/**
 * Where each figure lies for the participants that play alike, over all seeds.
 *
 * @param kind the strategy's id; where the lab's participants have roles, the role before it, because a peer that had
 *     the file from the start would pull the others' medians down
 * @param participants rows summed up
 * @param figures by key; a figure that nobody has (such as a finish time when nobody finished) is missing. The
 *     spread's count says how many had it.
 */
public record Summary(String kind, int participants, Map<String, Spread> figures) {
    private static final String STRATEGY = "strategy";
    private static final String ROLE = "role";

    /** One summary per kind, by its name. */
    public static List<Summary> of(LabCard card, List<Run> runs) {
        Map<String, List<Map<String, Object>>> byKind = new TreeMap<>();
        for (Run run : runs) {
            for (Standing.Place place : run.places()) {
                Map<String, Object> row = PeerRow.of(place);
                byKind.computeIfAbsent(kind(row), none -> new ArrayList<>()).add(row);
            }
        }
        List<Summary> summaries = new ArrayList<>();
        byKind.forEach((kind, rows) -> summaries.add(new Summary(kind, rows.size(), spreads(card.figures(), rows))));
        return summaries;
    }

    /** What was measured of whole matches; its figures are empty for a lab that measures nothing. */
    public static Summary ofMatches(LabCard card, List<Run> runs) {
        return new Summary("match", runs.size(), spreads(card.measures(), runs.stream().map(Run::measures).toList()));
    }

    private static String kind(Map<String, Object> row) {
        return row.containsKey(ROLE) ? row.get(ROLE) + " " + row.get(STRATEGY) : String.valueOf(row.get(STRATEGY));
    }

    private static Map<String, Spread> spreads(List<LabCard.Figure> figures, List<? extends Map<String, ?>> rows) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (LabCard.Figure figure : figures) {
            double[] values = rows.stream()
                    .<Object>map(row -> row.get(figure.key()))
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
