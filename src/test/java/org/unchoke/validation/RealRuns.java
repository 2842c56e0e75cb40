package org.unchoke.validation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What docs/validation/real_swarm.py measured, as it is kept beside the scenarios. */
final class RealRuns {
    private static final Path FOLDER = Path.of("docs", "validation");

    private final String name;
    private final List<CSVRecord> rows;

    /** @param name of the scenario and of the table, without ending */
    RealRuns(String name) {
        this.name = name;
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(name + ".csv"))) {
            rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The scenario that real clients and the engine play. */
    String scenario() {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The capacities there were, in rising order, bytes/s. */
    long[] capacities() {
        return rows.stream().mapToLong(RealRuns::capacity).sorted().distinct().toArray();
    }

    /** When the leechers of a capacity finished, in all runs, seconds. */
    double[] finishes(long capacity) {
        return column(capacity, row -> Double.parseDouble(row.get("finishedAtSeconds")));
    }

    /** What they sent until then over what they got: bytes of payload. */
    double[] givenOverGot(long capacity) {
        return column(capacity, row -> Double.parseDouble(row.get("uploadedBytes")) / Double.parseDouble(row.get("downloadedBytes")));
    }

    private double[] column(long capacity, ToDoubleFunction<CSVRecord> figure) {
        return rows.stream().filter(row -> capacity(row) == capacity).mapToDouble(figure).toArray();
    }

    private static long capacity(CSVRecord row) {
        return Long.parseLong(row.get("uploadBytesPerSecond"));
    }
}
