package org.unchoke.session;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.unchoke.account.Staff;
import org.unchoke.config.Json;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.ScenarioException;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/**
 * Everything a page or a program can do with sessions. All methods block on the database; all are safe to call from
 * any thread.
 *
 * <p>What cannot be done is refused by {@link RefusedException}, with a reason and a sentence for the person who asked.
 */
@ApplicationScoped
public class Sessions {
    /** Slowest speed, in swarm seconds per wall second. */
    public static final double LEAST_SPEED = 0.1;

    /** Fastest speed, in swarm seconds per wall second. */
    public static final double MOST_SPEED = 50;

    private static final int LONGEST_TITLE = 80;
    private static final long PATIENCE_SECONDS = 10;
    /** A close frame of the live connection has room for so much. */
    private static final int LONGEST_REASON_BYTES = 120;

    private static final int LONGEST_BANNER_BYTES = 200;
    /** Events for a whole group come at once; the match's log has them all. */
    private static final int MOST_NOTED = 3;

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final SessionRegistry registry;
    private final SessionStore store;
    private final Seating seating;
    private final Staff staff;

    Sessions(SessionRegistry registry, SessionStore store, Seating seating, Staff staff) {
        this.registry = registry;
        this.store = store;
        this.seating = seating;
        this.staff = staff;
    }

    /**
     * Reads the scenario of a round.
     *
     * @param seed {@code null} lets each round draw its own
     * @throws ScenarioException naming every mistake, by its path within the scenario
     */
    public PlannedRound plan(String lab, Document scenario, Seed seed) throws ScenarioException {
        PlannedRound planned = registry.plan(lab, scenario, seed);
        if (planned.handSeats().isEmpty()) {
            throw new ScenarioException(List.of(new ScenarioException.Mistake(
                    "", "Nobody could join: the scenario has no seats for people (strategy \"hand\").")));
        }
        return planned;
    }

    /** Creates a session; it waits in the lobby, open to everybody who has the code. */
    public SessionRef create(NewSession session) {
        if (session.rounds().isEmpty() || session.rounds().size() > NewSession.MOST_ROUNDS) {
            throw new RefusedException(Refusal.ROUNDS_OUT_OF_RANGE,
                    "A session has 1 to " + NewSession.MOST_ROUNDS + " rounds, not " + session.rounds().size() + ".");
        }
        int seats = session.rounds().stream().mapToInt(round -> round.handSeats().size()).min().orElseThrow();
        SessionRecord record = store.create(session, title(session), seats);
        registry.open(record.id);
        return new SessionRef(record.id, record.code);
    }

    private static String title(NewSession session) {
        String title = session.title() == null || session.title().isBlank()
                ? session.rounds().get(0).scenario().title()
                : session.title().strip();
        checkTitle(title);
        return title;
    }

    /**
     * Looks whether a session can be called that.
     *
     * @throws RefusedException if not
     */
    public static void checkTitle(String title) {
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Refusal.TITLE_UNUSABLE,
                    "A title has at most " + LONGEST_TITLE + " characters, all on one line.");
        }
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

    /**
     * A new session like an earlier one: the same rounds and settings, nobody in it. The earlier one stays as it is.
     *
     * @param account who creates it
     */
    public SessionRef cloned(UUID id, String account) {
        return create(like(id, account));
    }

    /** What {@link #cloned} would create. */
    public NewSession like(UUID id, String account) {
        SessionRecord like = store.find(id).orElseThrow(Sessions::noSuchSession);
        List<PlannedRound> rounds = store.rounds(id).stream()
                .map(this::planned)
                .map(round -> new PlannedRound(round.lab(), round.scenario(), null, round.handSeats()))
                .toList();
        return new NewSession(like.title, rounds, EmptySeats.valueOf(like.emptySeats.toUpperCase(Locale.ROOT)), like.asksStudentId,
                account, like.courseId, like.lateJoin, like.rubric, ProjectorNames.of(like.projectorNames));
    }

    /** The session with that id. */
    public Optional<SessionStatus> find(UUID id) {
        return registry.find(id).map(SessionHost::status).or(() -> store.find(id).map(this::status));
    }

    /** The session with that code; upper or lower case, spaces and dashes do not matter. */
    public Optional<SessionStatus> findByCode(String code) {
        return record(code).map(this::status);
    }

    private Optional<SessionRecord> record(String code) {
        return store.findByCode(code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private SessionStatus status(SessionRecord record) {
        return registry.find(record.id).map(SessionHost::status).orElseGet(() -> past(record));
    }

    /** A session that is over, from its record. */
    private SessionStatus past(SessionRecord record) {
        List<RoundRecord> rounds = store.rounds(record.id);
        PlannedRound planned = planned(rounds.get(Math.max(0, record.round - 1)));
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

    private PlannedRound planned(RoundRecord round) {
        try {
            return registry.plan(round);
        } catch (ScenarioException changed) {
            throw new IllegalStateException("Round " + round.n + " can no longer be read: " + changed.getMessage(), changed);
        }
    }

    /**
     * Takes a seat for a person, in the lobby or while rounds run.
     *
     * @param studentId {@code null} if the session does not ask for one
     */
    public Joined join(String code, String name, String studentId) {
        return seating.join(byCode(code), name, studentId);
    }

    /** Who holds a ticket of the session with that code; empty if nobody does, or not any more. */
    public Optional<Person> holder(String code, String ticket) {
        return record(code).flatMap(session -> seating.holder(session.id, ticket).flatMap(person -> status(session).people()
                .stream()
                .filter(each -> each.name().equals(person.name))
                .findFirst()));
    }

    /** The random id of the holder of a ticket of the session with that code, also once the session is over. */
    public Optional<UUID> personId(String code, String ticket) {
        return record(code).flatMap(session -> seating.holder(session.id, ticket)).map(person -> person.id);
    }

    /** The live session with that code. */
    public SessionHost live(String code) {
        return byCode(code);
    }

    /** The random id of the person whose ticket of that session that is. */
    public Optional<UUID> person(UUID session, String ticket) {
        return seating.holder(session, ticket).map(person -> person.id);
    }

    /** Where the other process is reached that runs a session; empty if none does. */
    public Optional<URI> elsewhere(UUID id) {
        return registry.find(id).isPresent() ? Optional.empty() : registry.elsewhere(id);
    }

    /** A new personal code for the holder of a ticket, to go on with on another device. */
    public String resumeCode(String code, String ticket) {
        return seating.resumeCode(byCode(code).id, ticket);
    }

    /** Goes on with a seat on another device: the personal code is used up, a new ticket issued. */
    public Joined resume(String code, String resumeCode) {
        return seating.resume(byCode(code), resumeCode);
    }

    /** Starts the first or the next round. */
    public SessionStatus start(UUID id) {
        return change(id, "started", Map.of(), host -> {
            if (host.status().practice()) {
                close(host);
            }
            SessionStatus status = host.status();
            if (status.state() != State.LOBBY && status.state() != State.BETWEEN_ROUNDS) {
                throw wrongState("A round can be started in the lobby or between rounds", status);
            }
            int next = status.round() + 1;
            if (next > status.rounds()) {
                throw wrongState("All rounds have been played", status);
            }
            host.begin(store.open(id, next, host.rounds.get(next - 1), host.emptySeats));
        });
    }

    /** Makes the running round stand still. */
    public SessionStatus pause(UUID id) {
        return change(id, "paused", Map.of(), host -> {
            host.pause();
            keepState(host, State.PAUSED);
        });
    }

    /** Lets a paused or recovered round go on. */
    public SessionStatus continueRound(UUID id) {
        return change(id, "resumed", Map.of(), host -> {
            host.resume();
            keepState(host, State.RUNNING);
        });
    }

    /** A practice leaves no trace: on record its session stays in the lobby. */
    private void keepState(SessionHost host, State state) {
        if (!host.status().practice()) {
            store.state(host.id, state, null);
        }
    }

    /** Lets a round that stands still go on by one tick. */
    public SessionStatus step(UUID id) {
        return change(id, "stepped", Map.of(), SessionHost::step);
    }

    /** Starts a round in the lobby that does not count: nothing of it is kept. */
    public SessionStatus practise(UUID id) {
        return change(id, "practice", Map.of(), host -> {
            if (host.status().state() != State.LOBBY) {
                throw wrongState("People can practise in the lobby only", host.status());
            }
            List<Integer> places = store.people(id).stream().map(person -> person.place).toList();
            Seed seed = new Seed(ThreadLocalRandom.current().nextLong(Seed.MAX + 1));
            host.begin(RoundHeader.practice(host.rounds.get(0), seed, places, host.emptySeats));
        });
    }

    /** Back to the lobby. */
    public SessionStatus endPractice(UUID id) {
        return change(id, "practiceEnded", Map.of(), host -> {
            if (!host.status().practice()) {
                throw wrongState("Nobody practises", host.status());
            }
            close(host);
        });
    }

    /**
     * Lets something happen in the open round, with its next tick; in one that stands still, with one step.
     *
     * @param events at least one, in the lab's own words
     */
    public StaffActions.Outcome happen(UUID id, List<ObjectNode> events) {
        SessionHost host = host(id);
        StaffActions.Outcome outcome;
        try {
            outcome = host.events(events).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RefusedException why ? why : new IllegalStateException(refused.getCause());
        } catch (TimeoutException late) {
            throw new RefusedException(Refusal.WRONG_STATE,
                    "It happens as soon as the round goes on; at this speed that takes more than "
                            + PATIENCE_SECONDS + " seconds.");
        }
        for (ObjectNode event : events.subList(0, Math.min(events.size(), MOST_NOTED))) {
            change(id, "event", fields(event), unchanged -> {});
        }
        return outcome;
    }

    private static Map<String, Object> fields(ObjectNode event) {
        return Json.full().convertValue(event, new TypeReference<>() {});
    }

    /** Sets the speed, from {@link #LEAST_SPEED} to {@link #MOST_SPEED} swarm seconds per wall second. */
    public SessionStatus speed(UUID id, double speed) {
        if (!(speed >= LEAST_SPEED && speed <= MOST_SPEED)) {
            throw new RefusedException(Refusal.SPEED_OUT_OF_RANGE,
                    "The speed is " + LEAST_SPEED + " to " + MOST_SPEED + " swarm seconds per second.");
        }
        return change(id, "speed", Map.of("speed", speed), host -> {
            store.speed(id, speed);
            host.setSpeed(speed);
        });
    }

    /** Ends a round early; its standing is what it is at that moment. */
    public SessionStatus endRound(UUID id, int round) {
        return change(id, "roundEnded", Map.of("round", round), host -> {
            SessionStatus status = host.status();
            if (round < 1 || round > status.rounds()) {
                throw new RefusedException(Refusal.NO_SUCH_ROUND, "The session has rounds 1 to " + status.rounds() + ".");
            }
            if (round != status.round() || !status.state().inRound()) {
                throw wrongState("Only the open round can be ended", status);
            }
            close(host);
        });
    }

    /** Ends the session, and the open round with it. */
    public SessionStatus end(UUID id) {
        return change(id, "ended", Map.of(), host -> {
            if (host.status().state().inRound()) {
                close(host);
            }
            if (!host.status().state().over()) {
                store.state(id, State.ENDED, null);
                host.end();
            }
        });
    }

    /** Gives a person another name. */
    public SessionStatus rename(UUID id, int seat, String name) {
        return change(id, "renamed", Map.of("seat", seat), host -> seating.rename(host, seat, name));
    }

    /** Sends a person away: the ticket no longer works and the autopilot plays the seat until somebody takes it. */
    public SessionStatus remove(UUID id, int seat) {
        return remove(id, seat, null);
    }

    /**
     * The same with a reason.
     *
     * @param because what the person reads; {@code null} or blank if there is nothing to say
     */
    public SessionStatus remove(UUID id, int seat, String because) {
        String reason = line(because, LONGEST_REASON_BYTES);
        return change(id, "removed", Map.of("seat", seat), host -> seating.remove(host, seat, reason));
    }

    /** Makes one of two people who are the same: whoever has the first seat's ticket comes to the second. */
    public SessionStatus merge(UUID id, int seat, int into) {
        return change(id, "merged", Map.of("seat", seat, "into", into), host -> seating.merge(host, seat, into));
    }

    /** Lets people join once the first round has begun, or not. */
    public SessionStatus lateJoin(UUID id, boolean lateJoin) {
        return change(id, "lateJoin", Map.of("lateJoin", lateJoin), host -> {
            store.lateJoin(id, lateJoin);
            host.setLateJoin(lateJoin);
        });
    }

    /** Decides what the projector calls people. */
    public SessionStatus projectorNames(UUID id, ProjectorNames names) {
        return change(id, "projectorNames", Map.of("projectorNames", names.wire()), host -> {
            store.projectorNames(id, names);
            host.setProjectorNames(names);
        });
    }

    /**
     * Shows everybody a line.
     *
     * @param text {@code null} or blank takes it away
     */
    public SessionStatus banner(UUID id, String text) {
        String banner = line(text, LONGEST_BANNER_BYTES);
        Map<String, Object> detail = new TreeMap<>();
        detail.put("banner", banner);
        return change(id, "banner", detail, host -> {
            store.banner(id, banner);
            host.setBanner(banner);
        });
    }

    /** @return {@code null} if there is nothing in it */
    private static String line(String text, int mostBytes) {
        String line = text == null ? "" : text.strip();
        if (line.codePoints().anyMatch(Character::isISOControl) || line.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new RefusedException(Refusal.TEXT_UNUSABLE, "Write one line of at most " + mostBytes + " characters.");
        }
        return line.isEmpty() ? null : line;
    }

    /** What the people of a session that is not over do. */
    public List<Activity> activities(UUID id) {
        return host(id).activities();
    }

    /** What staff did to a session, in order. */
    public List<LogEntry> log(UUID id) {
        return store.log(id);
    }

    /** Lets nobody join any more, or everybody again. */
    public SessionStatus lock(UUID id, boolean locked) {
        return change(id, "locked", Map.of("locked", locked), host -> {
            store.locked(id, locked);
            host.setLocked(locked);
        });
    }

    /** The rounds that were started, in order. */
    public List<RoundResult> results(UUID id) {
        if (store.find(id).isEmpty()) {
            throw noSuchSession();
        }
        return store.rounds(id).stream().filter(round -> !round.state.equals(RoundRecord.PLANNED)).map(this::result).toList();
    }

    private RoundResult result(RoundRecord round) {
        PlannedRound planned = planned(round);
        boolean over = round.state.equals(RoundRecord.OVER);
        Map<Integer, String> names = new TreeMap<>();
        store.holders(round.id).forEach(row -> names.put((Integer) row[0], row[1] == null ? "(erased)" : (String) row[1]));
        return new RoundResult(round.n, planned.lab().card(), planned.scenario().title(), over, round.ticks, round.fingerprint,
                over ? RoundEnd.named(round.standing, (seat, given) -> names.getOrDefault(seat, given)) : null);
    }

    private static void close(SessionHost host) {
        try {
            host.closeRound().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RefusedException refused ? refused : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw new RefusedException(Refusal.WRONG_STATE,
                    "The round is over, but the database does not answer. It is saved as soon as it does.");
        }
    }

    /** One after the other: what two instructors do at once gets an order, and the log says which. */
    private SessionStatus change(UUID id, String name, Map<String, Object> detail, Consumer<SessionHost> what) {
        SessionHost host = host(id);
        String who = staff.name().orElse(null);
        host.changes.lock();
        try {
            what.accept(host);
            SessionStatus now = host.status();
            LogEntry entry = new LogEntry(0, Instant.now(), who, now.round(), now.tick(), name, detail);
            if (!store.note(id, host.epoch(), who, entry)) {
                LOG.warnf("Session %s is run by another process now; \"%s\" is not in its log", id, name);
            }
            return now;
        } finally {
            host.changes.unlock();
        }
    }

    private SessionHost byCode(String code) {
        return host(record(code).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_SESSION,
                "There is no session with that code. Check it with your instructor.")).id);
    }

    /** The live session; one that is over has none. */
    private SessionHost host(UUID id) {
        if (registry.isStopping()) {
            throw new RefusedException(Refusal.STOPPING, "The server is restarting. Try again in a moment.");
        }
        return registry.find(id).orElseGet(() -> {
            SessionRecord record = store.find(id).orElseThrow(Sessions::noSuchSession);
            if (State.of(record.state).over()) {
                throw new RefusedException(Refusal.ENDED, "This session is over.");
            }
            return registry.open(id);
        });
    }

    private static RefusedException noSuchSession() {
        return new RefusedException(Refusal.NO_SUCH_SESSION, "There is no such session.");
    }

    private static RefusedException wrongState(String sentence, SessionStatus status) {
        return new RefusedException(Refusal.WRONG_STATE, sentence + "; it is " + status.state().wire() + " now.");
    }
}
