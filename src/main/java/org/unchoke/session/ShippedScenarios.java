package org.unchoke.session;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;

/** The scenarios that come with the product: every file {@code scenarios/<lab>/<id>.json}. */
@ApplicationScoped
public class ShippedScenarios {
    private static final String FOLDER = "scenarios";
    private static final String ENDING = ".json";
    private static final String TO_BEGIN_WITH = "warm-up";
    private final List<Shipped> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param lab id of its lab
     * @param id its name within the lab, such as {@code warm-up}
     * @param lesson what it teaches, a sentence or two; {@code null} if it does not say
     */
    public record Shipped(String lab, String id, String title, String lesson, Document document) {}

    /** @throws IllegalStateException if a file is no JSON object */
    ShippedScenarios() {
        try {
            ClassPathUtils.consumeAsPaths(ShippedScenarios.class.getClassLoader(), FOLDER, this::readAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(Shipped::lab)
                .thenComparing(shipped -> !shipped.id().equals(TO_BEGIN_WITH))
                .thenComparing(Shipped::title));
    }

    /** All of them: by lab, the one to begin with first, then by title. */
    public List<Shipped> all() {
        return List.copyOf(all);
    }

    /** The one of that lab and id. */
    public Optional<Shipped> find(String lab, String id) {
        return all.stream().filter(shipped -> shipped.lab().equals(lab) && shipped.id().equals(id)).findFirst();
    }

    private void readAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING)).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        String id = file.getFileName().toString();
        id = id.substring(0, id.length() - ENDING.length());
        try {
            Document document = Documents.parse(Files.readString(file));
            all.add(new Shipped(
                    file.getParent().getFileName().toString(), id, text(document, "title", id), text(document, "lesson", null), document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            throw new IllegalStateException("The scenario " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Document document, String field, String otherwise) {
        return document.fields().get(field) instanceof String text ? text : otherwise;
    }
}
