package org.unchoke.web.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What somebody typed into a form, and what is wrong with it, so that the form can be shown again with both. */
public final class Fields {
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Nothing typed yet. */
    Fields() {}

    /** Filled in. */
    Fields(Map<String, String> values) {
        this.values.putAll(values);
    }

    /** What the field holds; empty if nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** All of it, by field. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Whether a choice or a box is set to the given value. */
    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** What is wrong with the field; {@code null} if nothing. */
    public String problem(String name) {
        return problems.get(name);
    }

    /** Everything wrong, by field; the empty name is about the form as a whole. */
    public Map<String, String> problems() {
        return problems;
    }

    /** Whether nothing is wrong. */
    public boolean fine() {
        return problems.isEmpty();
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** Notes what is wrong, in the language of the page; the first word on a field stands. */
    void mistake(String name, String sentence) {
        problems.putIfAbsent(name, Language.said(sentence));
    }

    /** The same, with a mistake noted. */
    Fields with(String name, String sentence) {
        mistake(name, sentence);
        return this;
    }

    /** A whole number; 0, with a mistake noted, if it is none. */
    long whole(String name) {
        try {
            return Math.min(Integer.MAX_VALUE, Long.parseLong(value(name).strip()));
        } catch (NumberFormatException e) {
            mistake(name, "Write a whole number.");
            return 0;
        }
    }

    /** A whole number; 0 if the field was left empty. */
    long wholeOrNothing(String name) {
        return value(name).isBlank() ? 0 : whole(name);
    }

    /** Any number; 0, with a mistake noted, if it is none. */
    double number(String name) {
        try {
            double number = Double.parseDouble(value(name).strip().replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        mistake(name, "Write a number, such as 1.3.");
        return 0;
    }
}
