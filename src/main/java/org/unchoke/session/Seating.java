package org.unchoke.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.account.SeatTickets;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.Student;

/** Who has which place in a session: joining, coming back, being renamed and removed. */
@ApplicationScoped
class Seating {
    private static final int LONGEST_STUDENT_ID = 40;
    private final SessionStore store;
    private final SeatTickets tickets;

    Seating(SessionStore store, SeatTickets tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    Joined join(SessionHost host, String typedName, String typedId) {
        host.changes.lock();
        try {
            SessionStatus status = host.status();
            requireOpen(status);
            String name = usable(host, typedName);
            String studentId = status.asksStudentId() ? usableId(typedId) : null;
            List<PersonRecord> people = store.people(host.id);
            UUID rosterId = studentId == null ? null : enrolled(status.courseId(), studentId, people);
            requireUnused(people, null, name);
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
        return new Joined(host.seat(person.place), person.name, tickets.issue(person.id), tickets.issueCode(host.id, person.id));
    }

    private String usable(SessionHost host, String typed) {
        try {
            String name = DisplayName.of(typed);
            if (Confusables.isReserved(name, store.find(host.id).map(session -> session.createdBy).orElse(null))) {
                throw new IllegalArgumentException("That name could be taken for somebody who runs the class. Choose another.");
            }
            return name;
        } catch (IllegalArgumentException unusable) {
            throw new RefusedException(Refusal.NAME_UNUSABLE, unusable.getMessage());
        }
    }

    private static String usableId(String typed) {
        String id = typed == null ? "" : typed.strip();
        if (!id.matches("[\\p{Alnum}@._+-]{1," + LONGEST_STUDENT_ID + "}")) {
            throw new RefusedException(Refusal.STUDENT_ID_UNUSABLE,
                    "Type your student id: letters, digits and . @ _ + - only, at most " + LONGEST_STUDENT_ID + ".");
        }
        return id;
    }

    private static void requireUnused(List<PersonRecord> people, UUID except, String name) {
        if (people.stream().anyMatch(person -> !person.id.equals(except) && person.nameKey.equals(Confusables.key(name)))) {
            throw new RefusedException(Refusal.NAME_TAKEN,
                    "Somebody here is called that already. Choose another name, or use your personal code if that is you.");
        }
    }

    private static int freePlace(List<PersonRecord> people, int seats) {
        for (int place = 0; place < seats; place++) {
            int candidate = place;
            if (people.stream().noneMatch(person -> person.place == candidate)) {
                return place;
            }
        }
        throw new RefusedException(Refusal.SESSION_FULL, "All " + seats + " seats of this session are taken.");
    }

    /** Who a ticket belongs to. */
    Optional<PersonRecord> holder(UUID session, String ticket) {
        return ticket == null || ticket.isEmpty() ? Optional.empty() : tickets.holder(session, ticket);
    }

    String resumeCode(UUID session, String ticket) {
        PersonRecord person = holder(session, ticket)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TICKET, "You have no seat in this session. Join it first."));
        return tickets.issueCode(session, person.id);
    }

    Joined resume(SessionHost host, String code) {
        PersonRecord person = tickets.useCode(host.id, code == null ? "" : code)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_RESUME_CODE,
                        "That personal code does not work here. Each code works once; the page where you play shows a new one."));
        return joined(host, person);
    }

    void rename(SessionHost host, int seat, String typed) {
        host.changes.lock();
        try {
            PersonRecord person = at(host, seat);
            String name = usable(host, typed);
            requireUnused(store.people(host.id), person.id, name);
            store.rename(person.id, name, Confusables.key(name));
            host.renamed(person.id, name);
        } finally {
            host.changes.unlock();
        }
    }

    /** @param because for the person's screen; {@code null} if there is no reason to give */
    void remove(SessionHost host, int seat, String because) {
        host.changes.lock();
        try {
            PersonRecord person = at(host, seat);
            store.removePerson(person.id, because);
            tickets.revoke(person.id);
            host.expel(person.id, Farewell.REMOVED, because);
        } finally {
            host.changes.unlock();
        }
    }

    /** One person who joined twice: who comes with the ticket of the first seat gets the second. */
    void merge(SessionHost host, int seat, int into) {
        host.changes.lock();
        try {
            PersonRecord twice = at(host, seat);
            PersonRecord kept = at(host, into);
            if (twice.id.equals(kept.id)) {
                throw new RefusedException(Refusal.NO_SUCH_SEAT, "Choose two different people.");
            }
            tickets.hand(twice.id, kept.id);
            store.removePerson(twice.id, null);
            if (kept.studentId == null && twice.studentId != null) {
                store.enrol(kept.id, twice.rosterId, twice.studentId);
            }
            host.expel(twice.id, Farewell.RESEATED, null);
        } finally {
            host.changes.unlock();
        }
    }

    private PersonRecord at(SessionHost host, int seat) {
        return store.people(host.id).stream()
                .filter(person -> host.seat(person.place) == seat)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_SEAT, "Nobody has seat " + seat + "."));
    }
}
