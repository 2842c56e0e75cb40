package org.unchoke.web.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English sentences and what they are in another language. A sentence may have holes, {@code {1}}, {@code {2}}: then it
 * stands for all that differ only there, which is how sentences made elsewhere, by labs that know no language, are found.
 */
public final class Catalogue {
    /** Says nothing, so everything stays as it is. */
    static final Catalogue EMPTY = new Catalogue(Map.of(), '.');

    private static final java.util.regex.Pattern NEXT_SENTENCE = java.util.regex.Pattern.compile("(?<=[.?!”]) (?=\\p{Lu})");

    private final Map<String, String> sentences;
    private final List<Pattern> patterns;
    private final char decimal;

    /** @param decimal the mark between a number and its decimals in this language */
    Catalogue(Map<String, String> sentences, char decimal) {
        this.sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
        this.patterns = Pattern.of(sentences);
        this.decimal = decimal;
    }

    /** The catalogue in a file of gettext's format, PO. */
    static Catalogue read(String resource, char decimal) {
        try (InputStream file = Catalogue.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(file, "There is no " + resource);
            return new Catalogue(PoFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)), decimal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sentence, by its English form, in the order of the file. */
    public Map<String, String> sentences() {
        return sentences;
    }

    /** What exactly this is; empty if the catalogue does not have it. */
    public Optional<String> find(String english) {
        return Optional.ofNullable(sentences.get(english));
    }

    /** The sentence in this language, or several one by one; as it is, if there is none. */
    public String say(String english) {
        if (english == null || sentences.isEmpty()) {
            return english;
        }
        return known(english).orElseGet(() -> Stream.of(NEXT_SENTENCE.split(english))
                .map(sentence -> known(sentence).orElse(sentence))
                .collect(Collectors.joining(" ")));
    }

    private Optional<String> known(String english) {
        return find(english).or(() -> patterns.stream().flatMap(pattern -> pattern.apply(english, decimal).stream()).findFirst());
    }
}
