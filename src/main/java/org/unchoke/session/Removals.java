package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.account.SeatTickets;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.Student;

/** Who was sent away from a session: what keeps them out, and the way back. */
@ApplicationScoped
public class Removals {
    private final SessionStore store;
    private final SeatTickets tickets;
    private final Changes changes;

    Removals(SessionStore store, SeatTickets tickets, Changes changes) {
        this.store = store;
        this.tickets = tickets;
        this.changes = changes;
    }

    /** Those who were sent away and not let back in, the last one first. */
    public List<Removed> of(UUID id) {
        return store.barred(id).stream().map(Removed::of).toList();
    }

    /** Why the holder of a ticket of the session with that code may not come back; empty if nobody was sent away with it. */
    public Optional<String> reason(String code, String ticket) {
        return store.findByCode(code).flatMap(session -> tickets.barred(session.id, ticket)).map(Removals::told);
    }

    /** Refuses somebody who was sent away: known by the student id or, where the session asks for none, by the name. */
    void requireNone(UUID session, String name, String studentId) {
        store.barred(session).stream()
                .filter(person -> studentId == null
                        ? person.nameKey.equals(Confusables.key(name))
                        : person.studentId != null && Student.key(studentId).equals(Student.key(person.studentId)))
                .findFirst()
                .ifPresent(person -> {
                    throw new RefusedException(Refusal.REMOVED, told(person));
                });
    }

    private static String told(PersonRecord person) {
        String because = person.removedBecause == null ? "." : ": " + person.removedBecause;
        return "You were removed from this session" + because + (because.matches(".*[.!?…]") ? "" : ".")
                + " Only your instructor can let you back in.";
    }

    /** Lets somebody back in: with the tickets of before, in the seat of before if it is free. */
    public SessionStatus readmit(UUID id, UUID who) {
        return changes.make(id, "readmitted", Map.of(), (host, line) -> {
            PersonRecord person = store.barred(id).stream()
                    .filter(each -> each.id.equals(who))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_SEAT, "Nobody of that kind was removed from this session."));
            List<PersonRecord> people = store.people(id);
            NameRules.requireUnused(people, null, person.name);
            boolean taken = people.stream().anyMatch(other -> other.place == person.place);
            int place = taken ? Seating.freePlace(people, host.status().seats()) : person.place;
            Optional<Long> round = host.openRecord();
            line.with(() -> {
                store.readmit(person.id, place);
                round.ifPresent(open -> store.hold(open, host.seat(place), person.id));
            });
            host.admit(person.id, place, person.name);
        });
    }
}
