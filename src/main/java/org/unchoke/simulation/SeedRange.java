package org.unchoke.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchoke.core.Seed;

/** Seeds as people write them: {@code 7}, {@code 1..100}, or several of these with commas between. */
public final class SeedRange {
    /** More seeds than this in one batch are a mistake rather than a wish. */
    public static final int MOST = 100_000;

    private static final Pattern PART = Pattern.compile("(\\d{1,16})(?:\\.\\.(\\d{1,16}))?");

    private SeedRange() {}

    /**
     * The seeds in the order written.
     *
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    public static List<Seed> parse(String text) {
        List<Seed> seeds = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = PART.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "\"" + part + "\" is not a seed or a range of seeds; write for example 1..100 or 1,5,9");
            }
            long first = Long.parseLong(range.group(1));
            long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
            add(seeds, first, last, part);
        }
        return seeds;
    }

    private static void add(List<Seed> seeds, long first, long last, String part) {
        if (last < first) {
            throw new IllegalArgumentException("The range " + part + " ends before it begins");
        }
        if (last - first >= MOST - seeds.size()) {
            throw new IllegalArgumentException("At most " + MOST + " seeds at a time");
        }
        for (long value = first; value <= last; value++) {
            seeds.add(new Seed(value));
        }
    }
}
