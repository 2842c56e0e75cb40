package org.unchoke.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/**
 * Looks a dry run over for what spoils a class: a round that is cut off, over at once or endless, a seed that everybody
 * waits for, a result that comes out alike however one plays. Reads results by the names that labs share.
 */
final class Findings {
    /** Shorter than this at ten times the speed, and nobody has chosen anything yet. */
    private static final double SHORTEST_SECONDS = 300;
    /** Longer than this, and even at the highest speed it takes a quarter of an hour. */
    private static final double LONGEST_SECONDS = 45_000;
    /** The highest speed of a session. */
    private static final double FASTEST = 50;
    /** Within so much of the time that one copy takes the seed, it is the seed that people wait for. */
    private static final double WAITING = 1.4;
    /** Finish times closer together than this tell nobody apart. */
    private static final double ALIKE = 1.05;

    private static final int FEWEST_TO_COMPARE = 3;

    private Findings() {}

    static List<Finding> of(Lab lab, Scenario scenario, Run run) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Object> document = scenario.document().fields();
        double seconds = (double) run.ticks() * lab.card().secondsPerTick();
        if (seconds < SHORTEST_SECONDS) {
            findings.add(new Finding("short", figures("seconds", seconds)));
        } else if (seconds > LONGEST_SECONDS) {
            findings.add(new Finding("long", figures("fastestSeconds", seconds / FASTEST)));
        }
        List<Map<String, Object>> rows = run.places().stream().map(PeerRow::of).filter(row -> !"seed".equals(row.get("role"))).toList();
        if (rows.stream().anyMatch(row -> row.containsKey("finishedAtSeconds"))) {
            finishing(rows, seconds, document, findings);
        }
        return findings;
    }

    private static void finishing(List<Map<String, Object>> rows, double seconds, Map<String, Object> document, List<Finding> findings) {
        double[] times = rows.stream()
                .map(row -> row.get("finishedAtSeconds"))
                .filter(Objects::nonNull)
                .mapToDouble(time -> ((Number) time).doubleValue())
                .sorted()
                .toArray();
        int unfinished = rows.size() - times.length;
        if (unfinished > 0) {
            Map<String, Double> figures = figures("seconds", seconds);
            figures.put("unfinished", (double) unfinished);
            figures.put("of", (double) rows.size());
            findings.add(new Finding(times.length == 0 ? "nobodyFinishes" : "someDoNotFinish", figures));
        }
        if (times.length == 0) {
            return;
        }
        double median = times[times.length / 2];
        double copy = secondsForOneCopy(document);
        if (copy > 0 && median < WAITING * copy) {
            Map<String, Double> figures = figures("copySeconds", copy);
            figures.put("medianSeconds", median);
            findings.add(new Finding("seedBottleneck", figures));
        }
        if (times.length >= FEWEST_TO_COMPARE && times[times.length - 1] < ALIKE * times[0]) {
            findings.add(new Finding("alike", figures("percent", 100 * (times[times.length - 1] / times[0] - 1))));
        }
    }

    /** How long the seeds need at least to give each piece away once; 0 where nobody seeds, or by no fixed capacity. */
    private static double secondsForOneCopy(Map<String, Object> document) {
        double upload = 0;
        if (document.get("peers") instanceof List<?> groups) {
            for (Object group : groups) {
                if (group instanceof Map<?, ?> seeds && "seed".equals(seeds.get("role")) && seeds.get("uploadBytesPerSecond") instanceof Number each) {
                    upload += each.doubleValue() * (seeds.get("count") instanceof Number count ? count.doubleValue() : 1);
                }
            }
        }
        boolean sized = document.get("content") instanceof Map<?, ?> content && content.get("sizeBytes") instanceof Number;
        return sized && upload > 0 ? ((Number) ((Map<?, ?>) document.get("content")).get("sizeBytes")).doubleValue() / upload : 0;
    }

    private static Map<String, Double> figures(String name, double value) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put(name, value);
        return figures;
    }
}
