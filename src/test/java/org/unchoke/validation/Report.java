package org.unchoke.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.unchoke.simulation.Spread;
import org.unchoke.validation.plot.Plot;

/** What an experiment found, as {@code target/validation/NAME.txt} and {@code .svg}, for docs/validation.md. */
final class Report {
    private static final Path FOLDER = Path.of("target", "validation");

    private final String name;
    private final StringBuilder text = new StringBuilder();

    Report(String name) {
        this.name = name;
    }

    /** Notes where some values lie. */
    Report figure(String label, double... values) {
        Spread spread = Spread.of(values);
        text.append(String.format(Locale.ROOT, "%s: n %d, median %.3f, quartiles %.3f to %.3f, least %.3f, greatest %.3f\n",
                label, spread.count(), spread.median(), spread.lowerQuartile(), spread.upperQuartile(), spread.min(), spread.max()));
        return this;
    }

    /** Notes one number. */
    Report number(String label, double value) {
        text.append(String.format(Locale.ROOT, "%s: %.3f\n", label, value));
        return this;
    }

    /** Writes both files. */
    void write(Plot plot) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        plot.write(FOLDER.resolve(name + ".svg"));
    }
}
