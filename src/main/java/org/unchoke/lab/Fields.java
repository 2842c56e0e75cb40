package org.unchoke.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.lab.ScenarioException.Mistake;

/**
 * Reads one JSON object field by field and notes every mistake with its path instead of stopping at the first.
 * After a mistake the reader goes on with a harmless value; {@link #finish()} decides at the end.
 *
 * <p>Every field that is read counts as known; {@link #close()} reports the rest.
 */
public final class Fields {
    private final Document document;
    private final Map<String, Object> values;
    private final String path;
    private final List<Mistake> mistakes;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(Document document, Map<String, Object> values, String path, List<Mistake> mistakes) {
        this.document = document;
        this.values = values;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Starts at the top of a document. */
    public static Fields of(Document document) {
        return new Fields(document, document.fields(), "", new ArrayList<>());
    }

    /** The document that is being read. */
    public Document document() {
        return document;
    }

    /** The field as it stands, {@code null} if absent or null. */
    public Object raw(String name) {
        known.add(name);
        return values.get(name);
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** A text of at most {@code longest} characters; {@code fallback} if absent. A null fallback means: optional. */
    public String text(String name, int longest, String fallback) {
        Object value = raw(name);
        if (value == null) {
            return fallback;
        }
        if (value instanceof String text && text.length() <= longest) {
            return text;
        }
        mistake(name, "must be a text of at most " + longest + " characters");
        return fallback;
    }

    /** One of the given words; the first is not special. {@code fallback} if absent. */
    public String word(String name, List<String> words, String fallback) {
        String value = text(name, 100, fallback);
        if (value != null && words.contains(value)) {
            return value;
        }
        mistake(name, (value == null ? "is missing: " : "\"" + value + "\" is not known here: ") + "write one of " + String.join(", ", words));
        return fallback == null ? words.get(0) : fallback;
    }

    /** A whole number in a range that must be there. */
    public long whole(String name, long least, long most) {
        if (raw(name) == null) {
            mistake(name, "is missing: write a whole number from " + least + " to " + most);
            return least;
        }
        return whole(name, least, most, least);
    }

    /** A whole number in a range; {@code fallback} if absent. */
    public long whole(String name, long least, long most, long fallback) {
        Object value = raw(name);
        return value == null ? fallback : whole(value, name, least, most, fallback);
    }

    /** Checks a value that was found at {@code where} below this object, such as {@code "sizes/3"}. */
    public long whole(Object value, String where, long least, long most, long fallback) {
        Long number = asWhole(value);
        if (number != null && number >= least && number <= most) {
            return number;
        }
        mistake(where, "must be a whole number from " + least + " to " + most);
        return fallback;
    }

    /** Any number in a range; {@code fallback} if absent. */
    public double number(String name, double least, double most, double fallback) {
        Object value = raw(name);
        if (value == null) {
            return fallback;
        }
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        mistake(name, "must be a number from " + plain(least) + " to " + plain(most));
        return fallback;
    }

    /** A nested object; an empty one, with a mistake noted, if it is missing or something else. */
    public Fields object(String name) {
        Object value = raw(name);
        if (!(value instanceof Map<?, ?>)) {
            mistake(name, value == null ? "is missing: write an object {…}" : "must be an object {…}");
        }
        return nested(value, name);
    }

    /** A nested object that may be left out. */
    public Fields optionalObject(String name) {
        return raw(name) == null ? nested(null, name) : object(name);
    }

    /** A list of objects with at most {@code most} items; items that are no objects are noted and come back empty. */
    public List<Fields> objects(String name, int most) {
        Object value = raw(name);
        List<Fields> found = new ArrayList<>();
        if (value == null) {
            return found;
        }
        if (!(value instanceof List<?> list) || list.size() > most) {
            mistake(name, "must be a list of at most " + most + " objects");
            return found;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?>)) {
                mistake(name + "/" + i, "must be an object {…}");
            }
            found.add(nested(list.get(i), name + "/" + i));
        }
        return found;
    }

    /** Notes a mistake about one field of this object; the empty name means the object itself. */
    public void mistake(String name, String message) {
        mistakes.add(new Mistake(name.isEmpty() ? path : path + "/" + name, message));
    }

    /** Reports the fields nobody asked for. Call it when the object has been read. */
    public void close() {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                mistake(name.replace("~", "~0").replace("/", "~1"), "is not known here; known are " + String.join(", ", known));
            }
        }
    }

    /** @throws ScenarioException if anything was noted, in this object or in one read from it */
    public void finish() throws ScenarioException {
        if (!mistakes.isEmpty()) {
            throw new ScenarioException(mistakes);
        }
    }

    @SuppressWarnings("unchecked")
    private Fields nested(Object value, String name) {
        Map<String, Object> map = value instanceof Map<?, ?> ? (Map<String, Object>) value : new TreeMap<>();
        return new Fields(document, map, path + "/" + name, mistakes);
    }

    private static Long asWhole(Object value) {
        if (value instanceof Long whole) {
            return whole;
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15 ? number.longValue() : null;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
