package org.unchoke.session;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.config.Documents;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.store.Account;
import org.unchoke.store.Leases;
import org.unchoke.store.LogChain;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionLogRow;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.Student;

/** The transactions of sessions: each method is one, and either all of it happens or nothing. */
@ApplicationScoped
@Transactional
class SessionStore {
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 6;
    private static final double FIRST_SPEED = 5;
    private final SecureRandom random = new SecureRandom();
    private final Leases leases;

    SessionStore(Leases leases) {
        this.leases = leases;
    }

    SessionRecord create(NewSession wanted, String title, int seats) {
        SessionRecord session = new SessionRecord();
        session.id = UUID.randomUUID();
        session.code = unusedCode();
        session.title = title;
        session.state = State.LOBBY.wire();
        session.seats = seats;
        session.speed = FIRST_SPEED;
        session.asksStudentId = wanted.asksStudentId();
        session.emptySeats = wanted.emptySeats().name().toLowerCase(Locale.ROOT);
        session.createdBy = wanted.createdBy();
        session.courseId = wanted.courseId();
        session.lateJoin = wanted.lateJoin();
        session.rubric = wanted.rubric();
        session.projectorNames = wanted.projectorNames().wire();
        session.createdAt = Instant.now();
        session.persist();
        for (int i = 0; i < wanted.rounds().size(); i++) {
            PlannedRound planned = wanted.rounds().get(i);
            RoundRecord round = new RoundRecord();
            round.sessionId = session.id;
            round.n = i + 1;
            round.state = RoundRecord.PLANNED;
            round.lab = planned.lab().card().id();
            round.scenario = Documents.write(planned.scenario().document());
            round.seed = planned.seed() == null ? null : planned.seed().value();
            round.persist();
        }
        return session;
    }

    private String unusedCode() {
        while (true) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < CODE_LENGTH; i++) {
                code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
            }
            if (SessionRecord.count("code", code.toString()) == 0) {
                return code.toString();
            }
        }
    }

    Optional<SessionRecord> find(UUID id) {
        return SessionRecord.findByIdOptional(id);
    }

    /** @param typed upper or lower case, spaces and dashes do not matter */
    Optional<SessionRecord> findByCode(String typed) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SessionRecord.find("code", code).firstResultOptional();
    }

    List<SessionRecord> found(String text, boolean archived) {
        return SessionRecord.found(text, archived);
    }

    List<SessionRecord> newestFirst() {
        return SessionRecord.newestFirst();
    }

    List<RoundRecord> rounds(UUID session) {
        return find(session).orElseThrow().rounds();
    }

    List<PersonRecord> people(UUID session) {
        return find(session).orElseThrow().people();
    }

    void state(UUID id, State state, String message) {
        state(session(id), state, message);
    }

    private static void state(SessionRecord session, State state, String message) {
        session.state = state.wire();
        session.message = message;
        if (state.over()) {
            session.endedAt = Instant.now();
        }
    }

    void speed(UUID id, double speed) {
        session(id).speed = speed;
    }

    void locked(UUID id, boolean locked) {
        session(id).locked = locked;
    }

    /** Starts round {@code n}: draws its seed and seats, and seats the people who are in the session now. */
    RoundHeader open(UUID id, int n, PlannedRound planned, EmptySeats empty) {
        SessionRecord session = session(id);
        RoundRecord round = RoundRecord.find("sessionId = ?1 and n = ?2", id, n).firstResult();
        Seed seed = new Seed(round.seed != null ? round.seed : random.nextLong(Seed.MAX + 1));
        List<PersonRecord> people = session.people();
        List<Seat> drawn = planned.lab().seats(planned.scenario(), seed);
        List<Seat> seats = RoundHeader.held(drawn, people.stream().map(person -> person.place).toList(), empty);
        round.seed = seed.value();
        round.rulesVersion = planned.lab().rulesVersion();
        round.seats = RoundHeader.write(seats);
        round.chain = LogChain.start(round);
        round.state = RoundRecord.OPEN;
        round.startedAt = Instant.now();
        session.round = n;
        session.state = State.RUNNING.wire();
        people.forEach(person -> hold(round.id, RoundHeader.handSeats(seats).get(person.place), person.id));
        return new RoundHeader(round.id, n, planned.lab(), planned.scenario(), seed, seats, round.chain);
    }

    /** Notes who holds a seat of a round from now on. */
    void hold(long round, int seat, UUID person) {
        Panache.getEntityManager()
                .createNativeQuery("insert into holding (round_id, seat, nth, person_id) select ?1, ?2, count(*) + 1, ?3"
                        + " from holding where round_id = ?1 and seat = ?2")
                .setParameter(1, round)
                .setParameter(2, seat)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** Keeps how a round ended; repeating it changes nothing. */
    void close(UUID id, long epoch, RoundEnd end) {
        SessionRecord session = session(id, epoch);
        RoundRecord round = RoundRecord.findById(end.record());
        if (round.state.equals(RoundRecord.OVER)) {
            return;
        }
        round.state = RoundRecord.OVER;
        round.ticks = end.ticks();
        round.fingerprint = Fingerprint.hex(end.fingerprint());
        round.standing = end.standing();
        round.chain = round.chain == null ? null : LogChain.end(round.chain, round);
        round.endedAt = Instant.now();
        state(session, State.BETWEEN_ROUNDS, null);
    }

    /** Stops a session for good because of a fault; what was recorded is kept. */
    void fail(UUID id, long epoch, String message) {
        SessionRecord session = session(id, epoch);
        RoundRecord.update("state = ?1 where sessionId = ?2 and state = ?3", RoundRecord.FAILED, id, RoundRecord.OPEN);
        state(session, State.FAILED, message);
    }

    PersonRecord addPerson(UUID id, UUID session, int place, String name, String studentId, UUID rosterId) {
        session(session);
        PersonRecord person = new PersonRecord();
        person.id = id;
        person.sessionId = session;
        person.place = place;
        person.name = name;
        person.nameKey = Confusables.key(name);
        person.studentId = studentId;
        person.rosterId = rosterId;
        person.joinedAt = Instant.now();
        person.persist();
        return person;
    }

    void rename(UUID person, String name, String key) {
        session(sessionOf(person));
        PersonRecord.update("name = ?1, nameKey = ?2 where id = ?3", name, key, person);
    }

    /** Somebody is another person, who stays. */
    void dissolve(UUID person) {
        session(sessionOf(person));
        PersonRecord.update("removedAt = ?1 where id = ?2", Instant.now(), person);
    }

    /** @param because {@code null} if no reason was given */
    void bar(UUID person, String because) {
        session(sessionOf(person));
        PersonRecord.update("removedAt = ?1, removedBecause = ?2, barred = true where id = ?3", Instant.now(), because, person);
    }

    /** Those who were sent away from a session, the last one first. */
    List<PersonRecord> barred(UUID session) {
        return PersonRecord.list("sessionId = ?1 and barred order by removedAt desc", session);
    }

    void readmit(UUID person, int place) {
        session(sessionOf(person));
        PersonRecord.update("removedAt = null, removedBecause = null, barred = false, place = ?1 where id = ?2", place, person);
    }

    /** The people who held the seats of a round last: rows of seat and name. */
    @SuppressWarnings("unchecked")
    List<Object[]> holders(long round) {
        return Panache.getEntityManager()
                .createNativeQuery("select distinct on (h.seat) h.seat, p.name from holding h left join person p on p.id = h.person_id"
                        + " where h.round_id = ?1 order by h.seat, h.nth desc")
                .setParameter(1, round)
                .getResultList();
    }

    /** Adds to what staff did to a session. */
    void note(UUID id, long epoch, LogEntry entry) {
        session(id, epoch);
        SessionRecord.findById(id, LockModeType.PESSIMISTIC_WRITE); // rows are counted and added by one at a time
        SessionLogRow row = new SessionLogRow();
        row.sessionId = id;
        row.seq = SessionLogRow.count("sessionId", id) + 1;
        row.at = entry.at();
        row.accountId = entry.by() == null ? null : Account.named(entry.by()).map(found -> found.id).orElse(null);
        row.round = entry.round();
        row.tick = entry.tick();
        row.what = entry.what();
        row.detail = Documents.write(new Document(entry.detail()));
        row.persist();
    }

    /** What staff did to a session, in order. */
    List<LogEntry> log(UUID id) {
        Map<UUID, String> names = new HashMap<>();
        Account.<Account>listAll().forEach(account -> names.put(account.id, account.name));
        return SessionLogRow.of(id).stream()
                .map(row -> new LogEntry(row.seq, row.at, names.get(row.accountId), row.round, row.tick, row.what, fields(row.detail)))
                .toList();
    }

    private static Map<String, Object> fields(String json) {
        try {
            return Documents.parse(json).fields();
        } catch (ScenarioException broken) {
            throw new IllegalStateException("A row of a session's log cannot be read: " + broken.getMessage(), broken);
        }
    }

    void lateJoin(UUID id, boolean lateJoin) {
        session(id).lateJoin = lateJoin;
    }

    void projectorNames(UUID id, ProjectorNames names) {
        session(id).projectorNames = names.wire();
    }

    void banner(UUID id, String banner) {
        session(id).banner = banner;
    }

    /** Lets one of the roster be who somebody is. */
    void enrol(UUID person, UUID rosterId, String studentId) {
        session(sessionOf(person));
        PersonRecord.update("rosterId = ?1, studentId = ?2 where id = ?3", rosterId, studentId, person);
    }

    Optional<Student> student(UUID course, String studentId) {
        return Student.find(course, studentId);
    }

    private static UUID sessionOf(UUID person) {
        return PersonRecord.<PersonRecord>findByIdOptional(person).orElseThrow().sessionId;
    }

    /** A session that is to be changed. */
    private SessionRecord session(UUID id) {
        return session(id, leases.epoch(id));
    }

    /**
     * A session that is to be changed; until the transaction ends, nobody can take it over.
     *
     * @throws RefusedException if somebody has
     */
    private static SessionRecord session(UUID id, long epoch) {
        if (!isOwned(id, epoch)) {
            throw new RefusedException(Refusal.ELSEWHERE, "Another server process runs this session now. Load the page again.");
        }
        return SessionRecord.<SessionRecord>findByIdOptional(id).orElseThrow();
    }

    private static boolean isOwned(UUID id, long epoch) {
        return !Panache.getEntityManager()
                .createNativeQuery("select epoch from session_lease where session_id = ?1 and epoch = ?2 for share")
                .setParameter(1, id)
                .setParameter(2, epoch)
                .getResultList()
                .isEmpty();
    }
}
