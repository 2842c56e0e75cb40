package org.unchoke.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Standing;

/**
 * Runs as CSV (RFC 4180): one row per seed and participant, the seed first, then the figures of the lab's card under
 * their keys. A figure that does not exist is an empty cell. Every text in it comes from the scenario's author.
 */
public final class RunsCsv {
    private RunsCsv() {}

    /** Writes the head and all rows. */
    public static void write(LabCard card, List<Run> runs, Appendable out) throws IOException {
        List<String> head = new ArrayList<>(List.of("seed"));
        card.figures().forEach(figure -> head.add(figure.key()));
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(head.toArray(String[]::new)).get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (Run run : runs) {
                for (Standing.Place place : run.places()) {
                    List<Object> cells = new ArrayList<>(List.of(run.seed().value()));
                    cells.addAll(PeerRow.of(card, place).values());
                    printer.printRecord(cells);
                }
            }
        }
    }
}
