package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.store.Partner;
import org.unchoke.store.Student;

/** Two students at one seat. */
@ApplicationScoped
@Transactional
public class SharedSeats {
    private final Gradebook gradebook;

    SharedSeats(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /** Notes that two students played at one seat; the second gets the same points as the one who joined. */
    public UUID share(UUID session, UUID person, String name, String studentId, By by) {
        Sheet sheet = gradebook.get(session);
        Participant joined = sheet.get(person).participant();
        if (joined.seatOf() == null || joined.sharesSeat()) {
            throw new GradeException("Choose the student who joined.");
        }
        Student student = sheet.session().courseId == null || studentId == null || studentId.isBlank()
                ? null
                : Student.find(sheet.session().courseId, studentId).orElse(null);
        String called = student != null ? student.name : TrailEntry.text(name).strip();
        if (called.isEmpty()) {
            throw new GradeException("Write the second student's name, or a student id of the roster.");
        }
        Partner partner = new Partner();
        partner.id = UUID.randomUUID();
        partner.sessionId = session;
        partner.withPerson = person;
        partner.name = called;
        partner.studentId = studentId == null || studentId.isBlank() ? null : studentId.strip();
        partner.rosterId = student == null ? null : student.id;
        partner.persist();
        TrailEntry.add(session, person, by, "seat shared", null, partner.id.toString());
        return partner.id;
    }

    /** Takes that back. */
    public void unshare(UUID session, UUID partner, By by) {
        Partner found = Partner.<Partner>findByIdOptional(partner).filter(each -> each.sessionId.equals(session))
                .orElseThrow(() -> new GradeException("Nobody shares a seat under that id."));
        found.delete();
        TrailEntry.add(session, found.withPerson, by, "seat shared", partner.toString(), null);
    }
}
