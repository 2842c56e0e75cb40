package org.unchoke.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.account.SeatTickets;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.Student;

/** How people come to a place in a session: joining, and coming back on another device. */
@ApplicationScoped
public class Seating {
    private static final int LONGEST_STUDENT_ID = 40;
    private final SessionRegistry registry;
    private final SessionStore store;
    private final SeatTickets tickets;
    private final NameRules names;
    private final Removals removals;

    Seating(SessionRegistry registry, SessionStore store, SeatTickets tickets, NameRules names, Removals removals) {
        this.registry = registry;
        this.store = store;
        this.tickets = tickets;
        this.names = names;
        this.removals = removals;
    }

    /**
     * Takes a seat for a person, in the lobby or while rounds run.
     *
     * @param typedId the student id; {@code null} if the session does not ask for one
     */
    public Joined join(String code, String typedName, String typedId) {
        SessionHost host = registry.live(code);
        host.changes.lock();
        try {
            SessionStatus status = host.status();
            requireOpen(status);
            String name = names.usable(host.id, typedName);
            String studentId = status.asksStudentId() ? usableId(typedId) : null;
            removals.requireNone(host.id, name, studentId);
            List<PersonRecord> people = store.people(host.id);
            UUID rosterId = studentId == null ? null : enrolled(status.courseId(), studentId, people);
            NameRules.requireUnused(people, null, name);
            int place = freePlace(people, status.seats());
            Optional<Long> round = host.openRecord();
            UUID id = UUID.randomUUID();
            // One transaction: a person without a ticket would have the name and the seat for ever.
            Joined joined = QuarkusTransaction.requiringNew().call(() -> {
                PersonRecord person = store.addPerson(id, host.id, place, name, studentId, rosterId);
                round.ifPresent(open -> store.hold(open, host.seat(place), id));
                return joined(host, person);
            });
            host.admit(id, place, name);
            return joined;
        } finally {
            host.changes.unlock();
        }
    }

    /** Who of the course's roster that is; {@code null} where there is no roster to look at. */
    private UUID enrolled(UUID course, String studentId, List<PersonRecord> people) {
        if (people.stream().anyMatch(person -> person.studentId != null && Student.key(studentId).equals(Student.key(person.studentId)))) {
            throw new RefusedException(Refusal.STUDENT_ID_TAKEN,
                    "Somebody is here with this student id already. If that is you, use your personal code; else tell your instructor.");
        }
        if (course == null) {
            return null;
        }
        return store.student(course, studentId)
                .orElseThrow(() -> new RefusedException(Refusal.STUDENT_ID_UNUSABLE,
                        "This student id is not on the course’s list. Check it; if it is right, tell your instructor."))
                .id;
    }

    private static void requireOpen(SessionStatus status) {
        if (status.state().over()) {
            throw new RefusedException(Refusal.ENDED, "This session is over.");
        }
        if (status.locked()) {
            throw new RefusedException(Refusal.LOCKED, "The instructor has closed this session to newcomers.");
        }
        if (!status.lateJoin() && status.round() > 0) {
            throw new RefusedException(Refusal.LOCKED, "The session has begun, and its instructor lets nobody join late.");
        }
    }

    private Joined joined(SessionHost host, PersonRecord person) {
        return new Joined(host.seat(person.place), person.name, tickets.issue(host.code(), person.id), tickets.issueCode(host.id, person.id));
    }

    private static String usableId(String typed) {
        String id = typed == null ? "" : typed.strip();
        if (!id.matches("[\\p{Alnum}@._+-]{1," + LONGEST_STUDENT_ID + "}")) {
            throw new RefusedException(Refusal.STUDENT_ID_UNUSABLE,
                    "Type your student id: letters, digits and . @ _ + - only, at most " + LONGEST_STUDENT_ID + ".");
        }
        return id;
    }

    static int freePlace(List<PersonRecord> people, int seats) {
        for (int place = 0; place < seats; place++) {
            int candidate = place;
            if (people.stream().noneMatch(person -> person.place == candidate)) {
                return place;
            }
        }
        throw new RefusedException(Refusal.SESSION_FULL, "All " + seats + " seats of this session are taken.");
    }

    /** A new personal code for the holder of a ticket, to go on with on another device. */
    public String resumeCode(String code, String ticket) {
        UUID session = registry.live(code).id;
        PersonRecord person = tickets.holder(session, ticket)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TICKET, "You have no seat in this session. Join it first."));
        return tickets.issueCode(session, person.id);
    }

    /** Goes on with a seat on another device: the personal code is used up, a new ticket issued. */
    public Joined resume(String code, String resumeCode) {
        SessionHost host = registry.live(code);
        // One transaction: a code that is used up without a ticket would keep its owner out.
        return QuarkusTransaction.requiringNew().call(() -> {
            PersonRecord person = tickets.useCode(host.id, resumeCode == null ? "" : resumeCode)
                    .orElseThrow(() -> new RefusedException(Refusal.BAD_RESUME_CODE,
                            "That personal code does not work here. Each code works once; the page where you play shows a new one."));
            return joined(host, person);
        });
    }
}
