package org.unchoke.web.texts;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The languages of the pages. Another one is a file here, one in the web UI, and its code in this list. */
public final class Languages {
    /** What pages are written in; every other language is a catalogue of sentences. */
    public static final String ENGLISH = "en";

    private static final List<String> OTHERS = List.of("de");
    private static final Map<String, Catalogue> CATALOGUES = read();

    private Languages() {}

    /** All codes, as in the attribute {@code lang}; English first. */
    public static List<String> all() {
        return Stream.concat(Stream.of(ENGLISH), OTHERS.stream()).toList();
    }

    /** Those that are catalogues. */
    public static List<String> others() {
        return OTHERS;
    }

    /** The catalogue of a language; an empty one for English. */
    public static Catalogue catalogue(String code) {
        return CATALOGUES.getOrDefault(code, Catalogue.EMPTY);
    }

    /** The language asked for with such a header, the best first; empty if the pages are in none of them. */
    public static Optional<String> preferred(String acceptLanguage) {
        try {
            return Optional.ofNullable(acceptLanguage)
                    .map(header -> Locale.lookupTag(Locale.LanguageRange.parse(header), all()));
        } catch (IllegalArgumentException notSuchAHeader) {
            return Optional.empty();
        }
    }

    private static Map<String, Catalogue> read() {
        Map<String, Catalogue> catalogues = new TreeMap<>();
        OTHERS.forEach(code -> catalogues.put(code, Catalogue.read("/texts/" + code + ".po",
                DecimalFormatSymbols.getInstance(Locale.forLanguageTag(code)).getDecimalSeparator())));
        return catalogues;
    }
}
