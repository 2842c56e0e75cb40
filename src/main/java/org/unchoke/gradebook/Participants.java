package org.unchoke.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.unchoke.store.Partner;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.Student;

/** Finds who is graded in a session: who joined, who shared a seat, and who is on the roster and did not come. */
final class Participants {
    private Participants() {}

    static List<Participant> of(SessionRecord session, List<GradedRound> rounds) {
        Map<UUID, Student> roster = new HashMap<>();
        if (session.courseId != null) {
            Student.of(session.courseId).forEach(student -> roster.put(student.id, student));
        }
        Map<UUID, Student> missing = new LinkedHashMap<>(roster);
        List<Participant> all = new ArrayList<>();
        List<PersonRecord> people = PersonRecord.list("sessionId = ?1 order by joinedAt, id", session.id);
        for (PersonRecord person : people) {
            boolean played = rounds.stream().anyMatch(round -> round.seats().containsKey(person.id));
            if (person.removedAt == null || played) {
                Student student = roster.get(person.rosterId);
                missing.remove(person.rosterId);
                String name = student == null ? person.name : student.name;
                String id = student == null ? person.studentId : student.studentId;
                all.add(new Participant(person.id, name, person.name, id, student, person.id));
            }
        }
        for (Partner partner : Partner.of(session.id)) {
            missing.remove(partner.rosterId);
            all.add(new Participant(partner.id, partner.name, null, partner.studentId, roster.get(partner.rosterId), partner.withPerson));
        }
        missing.values().forEach(student -> all.add(new Participant(student.id, student.name, null, student.studentId, student, null)));
        all.sort(Comparator.comparing((Participant one) -> one.name().toLowerCase(Locale.ROOT)).thenComparing(Participant::id));
        return all;
    }
}
