package org.unchoke.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object as plain Java, so that labs can read scenarios without a JSON library: maps in document order,
 * lists, strings, {@code Long}, {@code Double}, {@code Boolean} and {@code null}. Immutable.
 */
public final class Document {
    private final Map<String, Object> fields;

    /** @throws IllegalArgumentException if anything but the types named above is inside */
    public Document(Map<String, ?> fields) {
        this.fields = copy(fields);
    }

    /** The top-level fields; nested objects are maps as well. Read-only. */
    public Map<String, Object> fields() {
        return fields;
    }

    /** The same document with one top-level field set. */
    public Document with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new Document(changed);
    }

    private static Map<String, Object> copy(Map<String, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked")
    private static Object frozen(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return number;
        }
        if (value instanceof Map<?, ?> map) {
            return copy((Map<String, ?>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(frozen(item)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && document.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
