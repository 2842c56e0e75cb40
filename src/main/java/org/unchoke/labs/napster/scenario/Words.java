package org.unchoke.labs.napster.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Texts as the index takes them: lower-case words of letters and digits, each once, in order of appearance. */
public final class Words {
    private Words() {}

    /** The words of a text; none for {@code null}. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        if (text == null) {
            return words;
        }
        TreeSet<String> seen = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && seen.add(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
