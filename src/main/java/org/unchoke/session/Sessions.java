package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.unchoke.account.SeatTickets;
import org.unchoke.lab.LabCard;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/** Finds sessions, live ones and past ones, and tells how they are and what became of them. Changes nothing. */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final SessionRegistry registry;
    private final SessionStore store;
    private final RoundPlans plans;
    private final SeatTickets tickets;

    Sessions(SessionRegistry registry, SessionStore store, RoundPlans plans, SeatTickets tickets) {
        this.registry = registry;
        this.store = store;
        this.plans = plans;
        this.tickets = tickets;
    }

    /** Those sessions whose ids fit, newest first. */
    public List<SessionStatus> list(Predicate<UUID> which) {
        return readable(store.newestFirst(), which);
    }

    /** One whose record can no longer be read does not hide the others. */
    private List<SessionStatus> readable(List<SessionRecord> records, Predicate<UUID> which) {
        return records.stream()
                .filter(session -> which.test(session.id))
                .flatMap(session -> readable(session).stream())
                .toList();
    }

    private Optional<SessionStatus> readable(SessionRecord session) {
        try {
            return Optional.of(status(session));
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "Session %s cannot be shown among the others", session.id);
            return Optional.empty();
        }
    }

    /**
     * Those whose ids fit and whose title or code holds a text, newest first.
     *
     * @param archived whether to look among those that were archived, or the others
     */
    public List<SessionStatus> search(String text, boolean archived, Predicate<UUID> which) {
        return readable(store.found(text.strip(), archived), which);
    }

    /** The session with that id. */
    public Optional<SessionStatus> find(UUID id) {
        return registry.find(id).map(SessionHost::status).or(() -> store.find(id).map(this::status));
    }

    /** The session with that code; upper or lower case, spaces and dashes do not matter. */
    public Optional<SessionStatus> findByCode(String code) {
        return store.findByCode(code).map(this::status);
    }

    private SessionStatus status(SessionRecord record) {
        return registry.find(record.id).map(SessionHost::status).orElseGet(() -> past(record));
    }

    /** A session that is over, from its record. */
    private SessionStatus past(SessionRecord record) {
        List<RoundRecord> rounds = store.rounds(record.id);
        PlannedRound planned = plans.require(rounds.get(Math.max(0, record.round - 1)));
        List<Person> people = store.people(record.id).stream()
                .map(person -> new Person(planned.handSeats().get(person.place), person.name, false))
                .toList();
        LabCard lab = planned.lab().card();
        return new SessionStatus(record.id, record.code, record.title, lab, planned.scenario().title(),
                State.of(record.state), record.round, rounds.size(), record.speed,
                Math.round(lab.secondsPerTick() / record.speed * 1000), 0, record.locked, record.asksStudentId, record.seats,
                people, record.message, record.createdAt, record.courseId, record.lateJoin,
                ProjectorNames.of(record.projectorNames), record.banner);
    }

    /** Who holds a ticket of the session with that code; empty if nobody does, or not any more. */
    public Optional<Person> holder(String code, String ticket) {
        return store.findByCode(code).flatMap(session -> tickets.holder(session.id, ticket).flatMap(person -> status(session).people()
                .stream()
                .filter(each -> each.name().equals(person.name))
                .findFirst()));
    }

    /** The random id of the holder of a ticket of the session with that code, also once the session is over. */
    public Optional<UUID> personId(String code, String ticket) {
        return store.findByCode(code).flatMap(session -> tickets.holder(session.id, ticket)).map(person -> person.id);
    }

    /** The live session with that code. */
    public SessionHost live(String code) {
        return registry.live(code);
    }

    /** The random id of the person whose ticket of that session that is. */
    public Optional<UUID> person(UUID session, String ticket) {
        return tickets.holder(session, ticket).map(person -> person.id);
    }

    /** Where the other process is reached that runs a session; empty if none does. */
    public Optional<URI> elsewhere(UUID id) {
        return registry.find(id).isPresent() ? Optional.empty() : registry.elsewhere(id);
    }

    /** What the people of a session do; nobody does anything in one that is over. */
    public List<Activity> activities(UUID id) {
        try {
            return registry.live(id).activities();
        } catch (RefusedException refused) {
            if (refused.refusal() == Refusal.ENDED) {
                return List.of();
            }
            throw refused;
        }
    }

    /** What staff did to a session, in order. */
    public List<LogEntry> log(UUID id) {
        return store.log(id);
    }

    /** The rounds that were started, in order. */
    public List<RoundResult> results(UUID id) {
        if (store.find(id).isEmpty()) {
            throw RefusedException.noSuchSession();
        }
        return store.rounds(id).stream().filter(round -> !round.state.equals(RoundRecord.PLANNED)).map(this::result).toList();
    }

    private RoundResult result(RoundRecord round) {
        PlannedRound planned = plans.require(round);
        boolean over = round.state.equals(RoundRecord.OVER);
        Map<Integer, String> names = new TreeMap<>();
        store.holders(round.id).forEach(row -> names.put((Integer) row[0], row[1] == null ? "(erased)" : (String) row[1]));
        return new RoundResult(round.n, planned.lab().card(), planned.scenario().title(), over, round.ticks, round.fingerprint,
                over ? RoundEnd.named(round.standing, (seat, given) -> names.getOrDefault(seat, given)) : null);
    }
}
