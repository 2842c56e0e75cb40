package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.unchoke.lab.Lab;
import org.unchoke.labs.LabCatalog;

/** The labs that can be hosted. */
@ApplicationScoped
public class Labs {
    /** All of them. */
    public List<Lab> all() {
        return LabCatalog.all();
    }

    /** The one with that id. */
    public Optional<Lab> find(String id) {
        return all().stream().filter(lab -> lab.card().id().equals(id)).findFirst();
    }
}
