package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.gradebook.files.GradeImport;

/** Takes over what a corrected file says: all of it or, if something cannot be done, nothing. */
@ApplicationScoped
public class GradeImports {
    private final Gradebook gradebook;
    private final GradeChanges changes;

    GradeImports(Gradebook gradebook, GradeChanges changes) {
        this.gradebook = gradebook;
        this.changes = changes;
    }

    /** Returns what was changed. Lines that do not fit are left out. */
    @Transactional
    public GradeImport.Preview commit(UUID session, String csv, By by) {
        Sheet sheet = gradebook.find(session).orElseThrow(() -> new GradeException("There is no such session."));
        GradeImport.Preview preview = GradeImport.preview(sheet, csv);
        for (GradeImport.Change change : preview.changes()) {
            if (change.status() != null) {
                changes.status(session, change.participant(), change.status(), by);
            }
            if (change.override() != null) {
                changes.override(session, change.participant(), change.override(), by);
            }
            if (change.comment() != null) {
                changes.comment(session, change.participant(), change.comment(), by);
            }
        }
        return preview;
    }
}
