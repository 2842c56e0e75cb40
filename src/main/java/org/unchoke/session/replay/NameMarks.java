package org.unchoke.session.replay;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchoke.lab.Names;

/**
 * Stands for names in views that are kept: the number of the seat, and what the scenario calls it. So a name can be
 * erased, or corrected, after the view was taken. The marks are characters that no name may have.
 */
final class NameMarks {
    private static final Pattern MARK = Pattern.compile("\uE000([0-9]+):([^\uE001]*)\uE001");

    private NameMarks() {}

    /** Names everyone by a mark. */
    static Names marking() {
        return (seat, given) -> "\uE000" + seat + ":" + given + "\uE001";
    }

    /**
     * Puts names where the marks are.
     *
     * @param json a view as JSON
     * @param names of people, by seat; the others are called what the scenario calls them
     */
    static String resolve(String json, Map<Integer, String> names) {
        return MARK.matcher(json).replaceAll(found -> Matcher.quoteReplacement(name(found.group(1), found.group(2), names)));
    }

    private static String name(String seat, String given, Map<Integer, String> names) {
        String name = names.get(Integer.valueOf(seat));
        return name == null ? given : escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
