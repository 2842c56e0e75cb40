package org.unchoke.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.Lab;
import org.unchoke.labs.LabCatalog;

/** Every sentence of the templates and of the labs has its counterpart in every language, and says it of the same things. */
class TranslationTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}|<[^>]*>");
    private static final Pattern WORDS_OF_ATTRIBUTES = Pattern.compile("(aria-label|data-label|placeholder|title|alt)=\"[^\"]*\"");

    /** A statement that says what is wrong with something; strings may have semicolons. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(new (IllegalArgumentException|GradeException|Mistake)|[mM]ismatch|mistake)\\((\"([^\"\\\\]|\\\\.)*\"|[^\";])*;");
    private static final Pattern LITERALS = Pattern.compile(
            "\"([^\"\\\\]|\\\\.)*\"(\\s*\\+\\s*([^\",;]+\\+\\s*)?\"([^\"\\\\]|\\\\.)*\")*");
    private static final Pattern HOLE = Pattern.compile("\"\\s*\\+[^\"]+\\+\\s*\"");

    static List<String> languages() {
        return Languages.others();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void catalogue_hasEverySentenceOfTheTemplates(String language) {
        Set<String> missing = new LinkedHashSet<>(sentences());
        missing.removeAll(Languages.catalogue(language).sentences().keySet());
        assertThat(missing).as(() -> "To be translated in texts/" + language + ".po:\n" + entries(missing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentence_inAnotherLanguage_hasTheSameExpressionsAndMarkup(String language) {
        List<String> wrong = new ArrayList<>();
        Languages.catalogue(language).sentences().forEach((english, said) -> {
            if (!slots(english).equals(slots(said))) {
                wrong.add(english + "\n  " + said);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void catalogue_hasWhatLabsSayOfThemselves(String language) {
        Set<String> missing = new LinkedHashSet<>();
        LabCatalog.all().forEach(lab -> missing.addAll(saidBy(lab)));
        missing.removeAll(Languages.catalogue(language).sentences().keySet());
        assertThat(missing).as(() -> "To be translated in texts/" + language + ".po:\n" + entries(missing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void catalogue_hasWhatIsSaidOfWhatSomebodyTyped(String language) {
        Set<String> missing = new LinkedHashSet<>();
        for (String from : List.of("account", "course", "gradebook", "web/pages")) {
            files(Path.of("src/main/java/org/unchoke", from), ".java").forEach(file -> missing.addAll(refusals(read(file))));
        }
        assertThat(missing).contains("The password needs at least {1} characters.", "“{1}” is no e-mail address.");
        missing.removeAll(Languages.catalogue(language).sentences().keySet());
        assertThat(missing).as(() -> "To be translated in texts/" + language + ".po:\n" + entries(missing)).isEmpty();
    }

    /** The sentences of a source that refuse something, with a hole for each expression in them. */
    private static List<String> refusals(String source) {
        return REFUSAL.matcher(source).results()
                .flatMap(statement -> LITERALS.matcher(statement.group()).results())
                .map(literals -> holed(literals.group()))
                .filter(text -> text.matches("(?s)[\\p{Lu}“].* .* .*\\."))
                .toList();
    }

    private static String holed(String literals) {
        String joined = literals.replaceAll("\"\\s*\\+\\s*\"", "");
        int[] n = {0};
        String text = HOLE.matcher(joined).replaceAll(expression -> "{" + ++n[0] + "}");
        return text.substring(1, text.length() - 1).replace("\\\"", "\"");
    }

    private static Set<String> saidBy(Lab lab) {
        Set<String> said = new LinkedHashSet<>();
        lab.card().figures().forEach(figure -> said.add(figure.label()));
        lab.card().measures().forEach(figure -> said.add(figure.label()));
        lab.strategies().forEach(strategy -> said.addAll(List.of(strategy.name(), strategy.idea())));
        lab.rubric().criteria().forEach(criterion -> said.addAll(List.of(criterion.name(), criterion.rule())));
        for (EventCard event : lab.events()) {
            said.addAll(List.of(event.name(), event.idea()));
            event.fields().forEach(field -> said.add(field.label()));
            event.fields().stream().map(EventCard.Field::empty).filter(Objects::nonNull).forEach(said::add);
        }
        return said;
    }

    private static Set<String> sentences() {
        return files(TEMPLATES, ".html").stream()
                .flatMap(file -> TemplateText.sentences(read(file)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expressions and tags, without the words inside them. */
    private static Set<String> slots(String sentence) {
        return SLOT.matcher(WORDS_OF_ATTRIBUTES.matcher(sentence).replaceAll("$1")).results()
                .map(MatchResult::group)
                .map(slot -> slot.replaceAll("'[^']*'", "''"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String entries(Set<String> missing) {
        return missing.stream()
                .map(english -> "msgid \"" + english.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\nmsgstr \"\"\n")
                .collect(Collectors.joining("\n"));
    }
}
