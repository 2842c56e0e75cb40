package org.unchoke.lab;

import java.util.List;

/**
 * What a page says about a lab, and what a host must know of it.
 *
 * @param id stable, lower-case, such as {@code bittorrent}; names the package, the web folder, the templates
 * @param name as people write it
 * @param year in which the system appeared
 * @param summary one sentence: what a student does here
 * @param secondsPerTick how much of the system's time one tick stands for
 * @param figures the columns of a {@link Standing}, in the order to show them
 * @param measures what a {@link Collector} measures of a whole match, in the order to show it. Labs that measure the
 *     same thing use the same key (see {@link SearchMeasures}), so that pages can put systems side by side
 * @param sources papers, specifications, lecture
 */
public record LabCard(
        String id,
        String name,
        int year,
        String summary,
        int secondsPerTick,
        List<Figure> figures,
        List<Figure> measures,
        List<String> sources) {

    /** A lab that measures nothing beyond its standing. */
    public LabCard(String id, String name, int year, String summary, int secondsPerTick, List<Figure> figures, List<String> sources) {
        this(id, name, year, summary, secondsPerTick, figures, List.of(), sources);
    }

    /**
     * One column of a standing, or one measure of a match.
     *
     * @param key component of the lab's {@link Standing.Place} record, or key in {@link Collector#measures()}
     * @param label column head
     * @param unit how to write the number
     */
    public record Figure(String key, String label, Unit unit) {}

    /** How a figure is written for people. */
    public enum Unit {
        TEXT,
        COUNT,
        SECONDS,
        BYTES,
        BYTES_PER_SECOND,
        RATIO
    }
}
