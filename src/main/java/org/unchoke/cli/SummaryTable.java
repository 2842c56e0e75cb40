package org.unchoke.cli;

import java.util.List;
import java.util.Locale;
import org.unchoke.lab.LabCard;
import org.unchoke.simulation.Run;
import org.unchoke.simulation.Spread;
import org.unchoke.simulation.Summary;

/** Summaries as a table in plain text: per kind of participant and figure, then per measure of whole matches, the median, the quartiles and the extremes. */
final class SummaryTable {
    private final LabCard card;
    private final List<Summary> summaries;
    private final Summary matches;

    SummaryTable(LabCard card, List<Run> runs) {
        this.card = card;
        this.summaries = Summary.of(card, runs);
        this.matches = Summary.ofMatches(card, runs);
    }

    /** The table, without a line break at the end. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(
                "%-24s %-24s %8s %10s %10s %10s %10s %10s",
                "who", "figure", "count", "median", "25 %", "75 %", "least", "most"));
        summaries.forEach(summary -> add(text, summary, card.figures()));
        add(text, matches, card.measures());
        return text.toString();
    }

    private static void add(StringBuilder text, Summary summary, List<LabCard.Figure> figures) {
        for (LabCard.Figure figure : figures) {
            Spread spread = summary.figures().get(figure.key());
            if (spread != null) {
                text.append('\n').append(row(summary, figure, spread));
            }
        }
    }

    private static String row(Summary summary, LabCard.Figure figure, Spread spread) {
        return String.format(
                "%-24s %-24s %8s %10s %10s %10s %10s %10s",
                summary.kind(),
                label(figure),
                spread.count() == summary.participants()
                        ? "" + spread.count()
                        : spread.count() + "/" + summary.participants(),
                number(figure, spread.median()),
                number(figure, spread.lowerQuartile()),
                number(figure, spread.upperQuartile()),
                number(figure, spread.min()),
                number(figure, spread.max()));
    }

    private static String label(LabCard.Figure figure) {
        return switch (figure.unit()) {
            case SECONDS -> figure.label() + " (s)";
            case BYTES -> figure.label() + " (MB)";
            case BYTES_PER_SECOND -> figure.label() + " (KB/s)";
            case TEXT, COUNT, RATIO -> figure.label();
        };
    }

    private static String number(LabCard.Figure figure, double value) {
        return switch (figure.unit()) {
            case BYTES -> String.format(Locale.ROOT, "%.2f", value / 1e6);
            case BYTES_PER_SECOND -> String.format(Locale.ROOT, "%.1f", value / 1e3);
            case RATIO -> String.format(Locale.ROOT, "%.3f", value);
            case TEXT, COUNT, SECONDS -> String.format(Locale.ROOT, "%.1f", value);
        };
    }
}
