package org.unchoke.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.ScenarioException.Mistake;
import org.unchoke.labs.LabCatalog;
import org.unchoke.session.ShippedScenarios;

/**
 * What one round of a set-up plays, as a scenario document: a shipped one, the swarm of the form, or a text, each with the
 * changes that the set-up makes to it. A round that chooses nothing is like the first.
 */
final class RoundForm {
    /** The choice that means: the swarm described in the form. */
    static final String OWN = "own";

    /** The choice that means: the scenario written beside it. */
    static final String TEXT = "text";

    private final Fields fields;
    private final ShippedScenarios shipped;
    private final int chosen;
    private final RoundChanges changes;
    private SwarmForm swarm;

    RoundForm(Fields fields, ShippedScenarios shipped, int n) {
        this.fields = fields;
        this.shipped = shipped;
        this.chosen = fields.value("plays-" + n).isEmpty() ? 1 : n;
        this.changes = new RoundChanges(fields, n, chosen == 1);
    }

    private String plays() {
        return fields.value("plays-" + chosen);
    }

    /** Whether it plays the swarm of the form. */
    boolean isOwn() {
        return plays().equals(OWN);
    }

    /** Whether it plays a text. */
    boolean isText() {
        return plays().equals(TEXT);
    }

    /** Which system it is of; empty if that cannot be told. */
    Optional<Lab> lab() {
        if (isOwn()) {
            return LabCatalog.find("bittorrent");
        }
        try {
            Document document = isText() ? Documents.parse(fields.value("text-" + chosen)) : null;
            return LabCatalog.find(document == null ? plays().split("/", 2)[0] : String.valueOf(document.fields().get("lab")));
        } catch (ScenarioException noDocument) {
            return Optional.empty();
        }
    }

    /** What it plays, for people; empty if that cannot be told. */
    String title() {
        if (isOwn()) {
            return Language.said("A swarm of your own");
        }
        if (isText()) {
            return Language.said("A scenario as text");
        }
        String[] key = plays().split("/", 2);
        return key.length < 2 ? "" : shipped.find(key[0], key[1]).map(ShippedScenarios.Shipped::title).orElse("");
    }

    /** The scenario; {@code null}, with the mistakes noted, if there is none. */
    Document document() {
        Document base = isOwn() ? swarm() : isText() ? text() : shipped();
        if (base == null) {
            return null;
        }
        Document timed = changes.timed(base);
        return changes.filled(isOwn() ? timed : changes.seated(timed), lab().map(RoundChanges::fillers).orElse(List.of()));
    }

    private Document swarm() {
        swarm = new SwarmForm(fields);
        return swarm.document();
    }

    private Document text() {
        try {
            return Documents.parse(fields.value("text-" + chosen));
        } catch (ScenarioException noDocument) {
            fields.mistake("text-" + chosen, noDocument.mistakes().get(0).message() + ".");
            return null;
        }
    }

    private Document shipped() {
        String[] key = plays().split("/", 2);
        Optional<Document> found = key.length < 2 ? Optional.empty() : shipped.find(key[0], key[1]).map(ShippedScenarios.Shipped::document);
        if (found.isEmpty()) {
            fields.mistake("plays-" + chosen, "Choose what is played.");
        }
        return found.orElse(null);
    }

    /** Notes what the lab says against the scenario beside the fields it came from. */
    void mistaken(ScenarioException mistaken) {
        for (Mistake mistake : mistaken.mistakes()) {
            String field = changes.fieldOf(mistake.path());
            if (!field.isEmpty()) {
                fields.mistake(field, "It " + mistake.message() + ".");
            } else if (swarm != null && mistake.path().isEmpty()) {
                fields.mistake("students", mistake.message());
            } else if (swarm != null) {
                swarm.mistake(mistake);
            } else {
                fields.mistake(isText() ? "text-" + chosen : "plays-" + chosen, all(mistaken));
            }
        }
    }

    private static String all(ScenarioException mistaken) {
        return mistaken.mistakes().stream()
                .map(mistake -> mistake.path().isEmpty() ? mistake.message() : mistake.path().substring(1) + " " + mistake.message())
                .collect(Collectors.joining("; ", "", "."));
    }
}
