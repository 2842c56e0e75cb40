package org.unchoke.gradebook;

import java.util.UUID;
import org.unchoke.store.GradeRecord;

/** The record of what was decided about a grade, begun when the first thing is. */
final class Decided {
    private Decided() {}

    static GradeRecord of(UUID session, Row row) {
        UUID person = row.participant().id();
        return GradeRecord.<GradeRecord>findByIdOptional(new GradeRecord.Key(session, person)).orElseGet(() -> {
            GradeRecord grade = new GradeRecord();
            grade.sessionId = session;
            grade.personId = person;
            grade.status = row.status().word();
            grade.persist();
            return grade;
        });
    }
}
