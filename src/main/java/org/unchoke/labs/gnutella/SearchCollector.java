package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.unchoke.lab.Collector;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.SearchMeasures;
import org.unchoke.lab.Standing;
import org.unchoke.labs.gnutella.GnutellaEvent.QueryEnded;

/** Measures what queries cost and bring. */
final class SearchCollector implements Collector<Object> {
    private final List<QueryEnded> ended = new ArrayList<>();
    /** Seconds until a query is over. */
    private final int patience;
    private Match match;
    private long failedAt = Long.MAX_VALUE;

    SearchCollector(int patience) {
        this.patience = patience;
    }

    @Override
    public void saw(Match seen, List<LabEvent> events) {
        match = seen;
        for (LabEvent event : events) {
            if (event instanceof QueryEnded query) {
                ended.add(query);
            } else if (event instanceof GnutellaEvent.Failure) {
                failedAt = Math.min(failedAt, seen.now());
            }
        }
    }

    @Override
    public Object findings() {
        return null;
    }

    @Override
    public SortedMap<String, Double> measures() {
        SortedMap<String, Double> measures = new TreeMap<>();
        measures.put(SearchMeasures.QUERIES.key(), (double) ended.size());
        mean(measures, SearchMeasures.MESSAGES.key(), ended.stream().mapToDouble(query -> query.messages() + query.hitMessages()).toArray());
        mean(measures, SearchMeasures.BYTES.key(), ended.stream().mapToDouble(QueryEnded::bytes).toArray());
        mean(measures, SearchMeasures.FIRST_HIT.key(), ended.stream()
                .filter(query -> query.firstHitSeconds() != null)
                .mapToDouble(QueryEnded::firstHitSeconds)
                .toArray());
        mean(measures, SearchMeasures.RECALL.key(), recalls(query -> true));
        mean(measures, SearchMeasures.RECALL_BEFORE.key(), recalls(query -> query.askedAt() + patience < failedAt));
        mean(measures, SearchMeasures.RECALL_AFTER.key(), recalls(query -> query.askedAt() >= failedAt));
        busiest(measures);
        return measures;
    }

    private double[] recalls(Predicate<QueryEnded> which) {
        return ended.stream()
                .filter(query -> query.copies() > 0 && !query.cut())
                .filter(which)
                .mapToDouble(query -> (double) query.found() / query.copies())
                .toArray();
    }

    private void busiest(SortedMap<String, Double> measures) {
        if (match == null) {
            return;
        }
        List<Long> bytes = new ArrayList<>();
        for (Standing.Place place : match.standing().places()) {
            bytes.add(((GnutellaStanding) place).overlayBytes());
        }
        bytes.sort(Comparator.reverseOrder());
        double all = bytes.stream().mapToLong(Long::longValue).sum();
        double tenth = bytes.stream().limit((bytes.size() + 9) / 10).mapToLong(Long::longValue).sum();
        if (all > 0) {
            measures.put(SearchMeasures.BUSIEST_TENTH.key(), tenth / all);
        }
    }

    private static void mean(SortedMap<String, Double> measures, String key, double[] values) {
        if (values.length > 0) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            measures.put(key, sum / values.length);
        }
    }
}
