package org.unchoke.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.Standing;

/** All results of a job, by column instead of by row, so that thousands of them stay small: what pictures are drawn from. */
public record Digest(List<OfVariant> variants) {
    /**
     * The results of one variant.
     *
     * @param label what tells it from the others
     * @param scenario the document that was played; the command line plays it again
     * @param runs in the order of the seeds
     * @param columns by the keys of {@link PeerRow}; the rows of the first run come first
     */
    public record OfVariant(String label, Map<String, Object> scenario, List<OfRun> runs, Map<String, Column> columns) {}

    /**
     * One match.
     *
     * @param peers how many rows are its own
     * @param findings what the lab's collector drew from its events, absent if nothing
     * @param measures what it measured of the whole match, by key
     */
    public record OfRun(
            long seed, String fingerprint, long ticks, int peers, Object findings, SortedMap<String, Double> measures) {}

    /**
     * One figure of all participants.
     *
     * @param texts the different texts in it; {@code null} for numbers
     * @param values numbers ({@code null} where a figure does not exist), or indices into the texts
     */
    public record Column(List<String> texts, List<Number> values) {
        static Column of(List<Object> cells) {
            if (cells.stream().allMatch(cell -> cell == null || cell instanceof Number)) {
                return new Column(null, cells.stream().map(Number.class::cast).toList());
            }
            Map<String, Integer> codes = new LinkedHashMap<>();
            List<Number> values = new ArrayList<>();
            for (Object cell : cells) {
                values.add(codes.computeIfAbsent(String.valueOf(cell), text -> codes.size()));
            }
            return new Column(List.copyOf(codes.keySet()), values);
        }
    }

    /** The digest of a job that is done. */
    public static Digest of(SimulationJob job) {
        List<OfVariant> variants = new ArrayList<>();
        for (int at = 0; at < job.variants().size(); at++) {
            variants.add(variant(job.variants().get(at), job.runsOf(at)));
        }
        return new Digest(variants);
    }

    private static OfVariant variant(SimulationJob.Variant variant, List<Run> runs) {
        Map<String, List<Object>> cells = new LinkedHashMap<>();
        List<OfRun> heads = new ArrayList<>();
        for (Run run : runs) {
            for (Standing.Place place : run.places()) {
                PeerRow.of(place).forEach((key, value) -> cells.computeIfAbsent(key, any -> new ArrayList<>()).add(value));
            }
            String fingerprint = Fingerprint.hex(run.fingerprint());
            heads.add(new OfRun(run.seed().value(), fingerprint, run.ticks(), run.places().size(), run.findings(), run.measures()));
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        cells.forEach((key, values) -> columns.put(key, Column.of(values)));
        return new OfVariant(variant.label(), variant.scenario().document().fields(), heads, columns);
    }
}
