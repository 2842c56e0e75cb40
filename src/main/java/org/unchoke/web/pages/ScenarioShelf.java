package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.labs.LabCatalog;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.session.ShippedScenarios.Shipped;

/** The shipped scenarios of one system. */
public record ScenarioShelf(String id, String lab, List<Book> books) {
    /** One of them. */
    public record Book(Shipped shipped) {
        /** What the form sends for it. */
        public String key() {
            return shipped.lab() + "/" + shipped.id();
        }
    }

    static List<ScenarioShelf> all(ShippedScenarios shipped) {
        List<ScenarioShelf> shelves = new ArrayList<>();
        LabCatalog.all().forEach(lab -> shelves.add(new ScenarioShelf(lab.card().id(), lab.card().name(), shipped.all().stream()
                .filter(one -> one.lab().equals(lab.card().id()))
                .map(Book::new)
                .toList())));
        return shelves;
    }

    /** Whether the choice is one of these. */
    public boolean has(String key) {
        return books.stream().anyMatch(book -> book.key().equals(key));
    }
}
