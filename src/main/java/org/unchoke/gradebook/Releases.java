package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.store.AppealRecord;
import org.unchoke.store.GradeRecord;

/** Shows grades to students, hides them again, and lets students and graders talk about them. */
@ApplicationScoped
@Transactional
public class Releases {
    private final Gradebook gradebook;

    Releases(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /** Lets students see their grades as they are now: one's, or ({@code null}) everybody's. */
    public int release(UUID session, UUID person, By by) {
        int changed = 0;
        for (Row row : gradebook.get(session).rows()) {
            boolean wanted = person == null || row.participant().id().equals(person);
            if (wanted && (row.released() == null || row.changedSinceRelease())) {
                GradeRecord grade = Decided.of(session, row);
                grade.released = Rubrics.write(row.release());
                grade.releasedAt = Instant.now();
                TrailEntry.add(session, grade.personId, by, "release", shown(row.released()), shown(row.release()));
                changed++;
            }
        }
        return changed;
    }

    /** Hides grades from students again: one's, or ({@code null}) everybody's. */
    public void withdraw(UUID session, UUID person, By by) {
        for (Row row : gradebook.get(session).rows()) {
            boolean wanted = person == null || row.participant().id().equals(person);
            if (wanted && row.released() != null) {
                GradeRecord grade = Decided.of(session, row);
                grade.released = null;
                grade.releasedAt = null;
                TrailEntry.add(session, grade.personId, by, "release", shown(row.released()), null);
            }
        }
    }

    private static String shown(Release release) {
        return release == null ? null : Objects.toString(release.total(), release.status());
    }

    /** Says something about a released grade: the student ({@code by.account()} is {@code null}) or staff in answer. */
    public void say(UUID session, UUID person, String words, By by) {
        Row row = gradebook.get(session).get(person);
        String checked = TrailEntry.text(words).strip();
        if (row.released() == null) {
            throw new GradeException("This grade is not released.");
        }
        if (checked.isEmpty()) {
            throw new GradeException("Write what you want to say.");
        }
        AppealRecord appeal = new AppealRecord();
        appeal.sessionId = session;
        appeal.personId = person;
        appeal.at = Instant.now();
        appeal.accountId = by.account();
        appeal.text = checked;
        appeal.persist();
        TrailEntry.add(session, person, by, by.account() == null ? "appeal" : "answer", null, TrailEntry.sealed(checked));
    }
}
