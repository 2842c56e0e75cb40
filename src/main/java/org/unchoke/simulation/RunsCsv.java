package org.unchoke.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.unchoke.lab.Standing;

/**
 * Runs as CSV (RFC 4180): one row per seed and participant, the seed first, then the columns of {@link PeerRow}. A
 * figure that does not exist is an empty cell. Every text in it comes from the scenario's author.
 */
public final class RunsCsv {
    private RunsCsv() {}

    /** Writes the head and all rows. */
    public static void write(List<Run> runs, Appendable out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            boolean headed = false;
            for (Run run : runs) {
                for (Standing.Place place : run.places()) {
                    Map<String, Object> row = PeerRow.of(place);
                    if (!headed) {
                        printer.printRecord(with("seed", row.keySet()));
                        headed = true;
                    }
                    printer.printRecord(with(run.seed().value(), row.values()));
                }
            }
        }
    }

    private static List<Object> with(Object first, Iterable<?> rest) {
        List<Object> cells = new ArrayList<>(List.of(first));
        rest.forEach(cells::add);
        return cells;
    }
}
