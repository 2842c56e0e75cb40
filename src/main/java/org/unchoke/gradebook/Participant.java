package org.unchoke.gradebook;

import java.util.UUID;
import org.unchoke.store.Student;

/**
 * Somebody who is graded.
 *
 * @param id of the person, the partner, or (if absent) the student of the roster
 * @param name what the roster calls the student, else what the person joined as
 * @param joinedAs what the person was called in the session; {@code null} if absent
 * @param studentId {@code null} if not known
 * @param student {@code null} if nobody on the roster
 * @param seatOf whose seats in the rounds are the participant's: the id of the person who joined; {@code null} if absent
 */
public record Participant(UUID id, String name, String joinedAs, String studentId, Student student, UUID seatOf) {
    /** Whether somebody else joined for the two of them. */
    public boolean sharesSeat() {
        return seatOf != null && !seatOf.equals(id);
    }
}
