package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.unchoke.account.SeatTickets;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.store.PersonRecord;

/** What staff do with the people who have seats: rename, remove, make one of two. */
@ApplicationScoped
public class SeatChanges {
    /** A close frame of the live connection has room for so much. */
    private static final int LONGEST_REASON_BYTES = 120;

    private final SessionStore store;
    private final SeatTickets tickets;
    private final NameRules names;
    private final Changes changes;

    SeatChanges(SessionStore store, SeatTickets tickets, NameRules names, Changes changes) {
        this.store = store;
        this.tickets = tickets;
        this.names = names;
        this.changes = changes;
    }

    /** Gives a person another name. */
    public SessionStatus rename(UUID id, int seat, String typed) {
        return changes.make(id, "renamed", Map.of("seat", seat), (host, line) -> {
            PersonRecord person = at(host, seat);
            String name = names.usable(id, typed);
            NameRules.requireUnused(store.people(id), person.id, name);
            line.with(() -> store.rename(person.id, name, Confusables.key(name)));
            host.renamed(person.id, name);
        });
    }

    /**
     * Sends a person away, until {@link Removals#readmit}: the ticket no longer works, and the autopilot plays the seat until
     * somebody else takes it.
     */
    public SessionStatus remove(UUID id, int seat) {
        return remove(id, seat, null);
    }

    /**
     * The same with a reason.
     *
     * @param because what the person reads; {@code null} or blank if there is nothing to say
     */
    public SessionStatus remove(UUID id, int seat, String because) {
        String reason = OneLine.of(because, LONGEST_REASON_BYTES);
        return changes.make(id, "removed", Map.of("seat", seat), (host, line) -> {
            PersonRecord person = at(host, seat);
            line.with(() -> store.bar(person.id, reason));
            host.expel(person.id, Farewell.REMOVED, reason);
        });
    }

    /** Makes one of two people who are the same: whoever has the first seat's ticket comes to the second. */
    public SessionStatus merge(UUID id, int seat, int into) {
        return changes.make(id, "merged", Map.of("seat", seat, "into", into), (host, line) -> {
            PersonRecord twice = at(host, seat);
            PersonRecord kept = at(host, into);
            if (twice.id.equals(kept.id)) {
                throw new RefusedException(Refusal.NO_SUCH_SEAT, "Choose two different people.");
            }
            line.with(() -> {
                tickets.hand(twice.id, kept.id);
                store.dissolve(twice.id);
                if (kept.studentId == null && twice.studentId != null) {
                    store.enrol(kept.id, twice.rosterId, twice.studentId);
                }
            });
            host.expel(twice.id, Farewell.RESEATED, null);
        });
    }

    private PersonRecord at(SessionHost host, int seat) {
        return store.people(host.id).stream()
                .filter(person -> host.seat(person.place) == seat)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_SEAT, "Nobody has seat " + seat + "."));
    }
}
