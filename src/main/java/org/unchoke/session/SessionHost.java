package org.unchoke.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Verdict;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.session.Subscriber.Reply;
import org.unchoke.store.Append;
import org.unchoke.store.LogRow;
import org.unchoke.store.SessionRecord;

/**
 * One live session: a queue of what people ask, a clock, the match, and the connections. Everything happens in its
 * mailbox, one thing after the other; it never waits for the database or for a socket.
 *
 * <p>A tick: drain the queue, offer each action to the match, append what was accepted to the log, and only when that is
 * durable let the match tick, answer, and show.
 */
public final class SessionHost {
    private static final Logger LOG = Logger.getLogger(SessionHost.class);
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long STATUS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SAVING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STRAGGLERS_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_QUEUED_PER_SEAT = 64;

    private record Asked(Member member, long id, Action action, String json) {}

    final UUID id;
    private final String code;
    final List<PlannedRound> rounds;
    final EmptySeats emptySeats;
    /** Held by whoever changes the session, so that its record and this host change together. */
    final ReentrantLock changes = new ReentrantLock();

    private final Hosting hosting;
    private final Consumer<UUID> whenOver;
    private final Mailbox mailbox;
    private final Attendance attendance;
    private final Audience audience = new Audience();
    private final Map<Integer, ActionIds> ids = new TreeMap<>();
    private final Queue<Asked> queue = new ArrayDeque<>();
    private final List<Asked> accepted = new ArrayList<>();
    private final String title;
    private final Instant createdAt;
    private final int seats;
    private final boolean asksStudentId;
    private final long epoch;

    private State state;
    private String message;
    private boolean locked;
    private int round;
    private double speed;
    private OpenRound open;
    private Pace pace;
    private boolean appending;
    private boolean tickPlanned;
    private boolean statusPlanned;
    private long lastFrame;
    private long lastProgress;
    private boolean firstBack;
    private CompletableFuture<Void> closing;
    private List<Map<String, Object>> lastStanding;
    private volatile int present;

    /** @param whenOver told once nothing more will happen here and the record says so */
    SessionHost(Hosting hosting, SessionRecord session, List<PlannedRound> rounds, Consumer<UUID> whenOver) {
        this.whenOver = whenOver;
        this.hosting = hosting;
        this.mailbox = new Mailbox(hosting.pool());
        this.attendance = new Attendance(hosting.grace());
        this.id = session.id;
        this.code = session.code;
        this.title = session.title;
        this.createdAt = session.createdAt;
        this.seats = session.seats;
        this.asksStudentId = session.asksStudentId;
        this.emptySeats = EmptySeats.valueOf(session.emptySeats.toUpperCase(Locale.ROOT));
        this.epoch = session.epoch;
        this.rounds = List.copyOf(rounds);
        this.state = State.of(session.state);
        this.message = session.message;
        this.locked = session.locked;
        this.round = session.round;
        this.speed = session.speed;
    }

    // What others may ask, from any thread.

    /** What people type to join. */
    public String code() {
        return code;
    }

    /** Runs something in the mailbox and waits for it. */
    <T> T ask(Supplier<T> question) {
        try {
            return mailbox.ask(question).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    /** How many people are connected; approximate, for measurements. */
    int presentSeats() {
        return present;
    }

    /** How the session is now. */
    SessionStatus status() {
        return ask(this::statusNow);
    }

    /** The seat of a place in the present round, or in the first before it starts. */
    int seat(int place) {
        return ask(() -> seatOf(place));
    }

    /** The record of the open round. */
    Optional<Long> openRecord() {
        return ask(() -> Optional.ofNullable(open).map(opened -> opened.header.record()));
    }

    /** Connects the holder of a seat; an earlier connection of the same seat is closed. */
    public void connect(UUID person, Subscriber subscriber) {
        mailbox.post(() -> attach(person, subscriber));
    }

    /** Connects somebody who only looks. */
    public void watch(Viewer viewer, Subscriber subscriber) {
        mailbox.post(() -> {
            if (dismissed(subscriber)) {
                return;
            }
            audience.watchers().put(subscriber, viewer);
            greet(subscriber, null, viewer, 0);
        });
    }

    /** A connection is gone. */
    public void leave(Subscriber subscriber) {
        mailbox.post(() -> detach(subscriber));
    }

    /** An action from a connection; the answer goes to whatever connection the seat has by then. */
    public void submit(Subscriber subscriber, long actionId, ObjectNode action) {
        mailbox.post(() -> take(subscriber, actionId, action));
    }

    // Commands of the instructor; called with `changes` held, after the record was changed.

    void admit(UUID person, int place, String name) {
        ask(() -> {
            audience.members().put(place, new Member(person, place, name));
            changed();
            return null;
        });
    }

    void renamed(UUID person, String name) {
        ask(() -> {
            audience.members().values().stream().filter(m -> m.person.equals(person)).forEach(m -> m.name = name);
            changed();
            showIfOpen();
            return null;
        });
    }

    void expel(UUID person) {
        ask(() -> {
            audience.members().values().removeIf(member -> {
                boolean gone = member.person.equals(person);
                if (gone && member.present()) {
                    member.subscriber.close(Farewell.REMOVED);
                }
                return gone;
            });
            changed();
            return null;
        });
    }

    void setLocked(boolean now) {
        ask(() -> {
            locked = now;
            changed();
            return null;
        });
    }

    void setSpeed(double now) {
        ask(() -> {
            speed = now;
            if (pace != null) {
                pace.restart(speed, System.nanoTime());
                plan();
            }
            changed();
            return null;
        });
    }

    /** Opens a round whose header is on record. */
    void begin(RoundHeader header) {
        ask(() -> {
            round = header.n();
            message = null;
            try {
                openRound(OpenRound.open(header));
                go();
            } catch (RuntimeException | LinkageError fault) {
                fail(fault);
            }
            return null;
        });
    }

    void pause() {
        ask(() -> {
            if (state != State.RUNNING && !(state == State.SAVING && closing == null)) {
                throw new RefusedException(Refusal.WRONG_STATE, "Only a running round can be paused.");
            }
            state = State.PAUSED;
            changed();
            showIfOpen();
            return null;
        });
    }

    void resume() {
        ask(() -> {
            if (state != State.PAUSED && state != State.RECOVERED) {
                throw new RefusedException(Refusal.WRONG_STATE, "Only a paused round can go on.");
            }
            go();
            return null;
        });
    }

    /** Closes the open round as it stands; completes when that is on record. */
    CompletableFuture<Void> closeRound() {
        return this.<CompletableFuture<Void>>ask(() -> {
            if (open == null) {
                return CompletableFuture.completedFuture(null);
            }
            if (closing == null) {
                closing = new CompletableFuture<>();
                if (!appending) {
                    finish();
                }
            }
            return closing;
        });
    }

    /** The session is over; its record says so already. */
    void end() {
        ask(() -> {
            over();
            return null;
        });
    }

    /** The server stops: everybody is sent away to come back. */
    void depart() {
        ask(() -> {
            state = state.inRound() ? State.RECOVERED : state;
            audience.everybody(subscriber -> subscriber.close(Farewell.RESTARTING));
            return null;
        });
    }

    // Recovery; before anybody knows of this host.

    void remember(int place, long actionId, String action, long tick) {
        ids.computeIfAbsent(place, none -> new ActionIds()).done(actionId, action, tick);
    }

    void recover(RoundHeader header, Recording recording, long ticks, boolean wasPaused) {
        ask(() -> {
            try {
                openRound(OpenRound.restore(header, recording, ticks));
                state = wasPaused ? State.PAUSED : State.RECOVERED;
                if (open.match.over()) {
                    finish();
                }
            } catch (Divergence | RuntimeException | LinkageError fault) {
                fail(fault);
            }
            return null;
        });
    }

    // Everything below runs in the mailbox.

    private SessionStatus statusNow() {
        PlannedRound planned = rounds.get(Math.max(0, round - 1));
        List<Integer> hands = open != null ? open.handSeats : planned.handSeats();
        List<Person> people = audience.members().values().stream()
                .map(member -> new Person(hands.get(member.place), member.name, member.present()))
                .toList();
        long tickMillis = Math.round(planned.lab().card().secondsPerTick() / speed * 1000);
        return new SessionStatus(id, code, title, planned.lab().card(), planned.scenario().title(), state, round,
                rounds.size(), speed, tickMillis, open == null ? 0 : open.match.now(), locked, asksStudentId, seats, people,
                message, createdAt);
    }

    /** Something of the status changed; everybody is told soon, many changes at once. */
    private void changed() {
        if (!statusPlanned) {
            statusPlanned = true;
            hosting.later(STATUS_NANOS, () -> mailbox.post(this::announce));
        }
    }

    private void announce() {
        statusPlanned = false;
        SessionStatus status = statusNow();
        present = (int) status.people().stream().filter(Person::present).count();
        audience.everybody(subscriber -> subscriber.status(status));
    }

    private boolean dismissed(Subscriber subscriber) {
        if (state == State.ENDED) {
            subscriber.close(Farewell.ENDED);
        }
        return state == State.ENDED;
    }

    private void attach(UUID person, Subscriber subscriber) {
        Member member = audience.members().values().stream()
                .filter(each -> each.person.equals(person))
                .findFirst()
                .orElse(null);
        if (member == null) {
            subscriber.close(Farewell.REMOVED);
            return;
        }
        if (dismissed(subscriber)) {
            return;
        }
        if (member.present()) {
            member.subscriber.close(Farewell.REPLACED);
        }
        member.subscriber = subscriber;
        int seat = seatOf(member.place);
        noticed(member);
        greet(subscriber, seat, Viewer.seat(seat), idsOf(member).last());
        changed();
        cameBack();
    }

    private int seatOf(int place) {
        return open != null ? open.seat(place) : rounds.get(Math.max(0, round - 1)).handSeats().get(place);
    }

    private ActionIds idsOf(Member member) {
        return ids.computeIfAbsent(member.place, none -> new ActionIds());
    }

    private void greet(Subscriber subscriber, Integer seat, Viewer viewer, long lastId) {
        SessionStatus status = statusNow();
        subscriber.welcome(new Subscriber.Welcome(seat, epoch, round, status.tick(), status.tickMillis(), lastId));
        subscriber.status(status);
        if (open != null) {
            audience.show(open, subscriber, viewer, audience.names(open));
        } else if (lastStanding != null) {
            tellStanding(subscriber);
        }
    }

    private void detach(Subscriber subscriber) {
        audience.watchers().remove(subscriber);
        Member member = audience.of(subscriber);
        if (member != null) {
            member.subscriber = null;
            member.awaySince = System.nanoTime();
            noticed(member);
            changed();
        }
    }

    private void noticed(Member member) {
        if (open != null) {
            open.control(open.seat(member.place)).refused = false;
        }
    }

    /** A recovered round goes on when everybody is back, or some seconds after the first one is. */
    private void cameBack() {
        if (state != State.RECOVERED) {
            return;
        }
        if (audience.members().values().stream().allMatch(Member::present)) {
            go();
        } else if (!firstBack) {
            firstBack = true;
            hosting.later(STRAGGLERS_NANOS, () -> mailbox.post(() -> {
                if (state == State.RECOVERED) {
                    go();
                }
            }));
        }
    }

    private void take(Subscriber subscriber, long actionId, ObjectNode json) {
        Member member = audience.of(subscriber);
        if (member == null) {
            return;
        }
        ActionJson actions = open != null ? open.json : new ActionJson(rounds.get(Math.max(0, round - 1)).lab());
        try {
            Action action = actions.read(json);
            enqueue(new Asked(member, actionId, action, ActionJson.write(action)));
        } catch (UnreadableActionException unreadable) {
            subscriber.reply(Reply.refused(actionId, unreadable.code(), unreadable.getMessage()));
        }
    }

    private void enqueue(Asked asked) {
        if (known(asked)) {
            return;
        }
        if (state != State.RUNNING && state != State.SAVING && state != State.RECOVERED) {
            refuse(asked, "not-running", notRunning());
        } else if (queue.stream().filter(other -> other.member() == asked.member()).count() >= MOST_QUEUED_PER_SEAT) {
            refuse(asked, "too-many", "Too much at once. Wait for the answers, then go on.");
        } else {
            queue.add(asked);
        }
    }

    private String notRunning() {
        return switch (state) {
            case LOBBY -> "The round has not begun yet.";
            case PAUSED -> "The session is paused. Try again when it goes on.";
            case BETWEEN_ROUNDS -> "This round is over. Wait for the next one.";
            default -> "The session is over.";
        };
    }

    private void refuse(Asked asked, String code, String sentence) {
        reply(asked.member(), Reply.refused(asked.id(), code, sentence));
    }

    private static void reply(Member member, Reply reply) {
        if (member.present()) {
            member.subscriber.reply(reply);
        }
    }

    /** Answers what an id already settles. */
    private boolean known(Asked asked) {
        ActionIds own = idsOf(asked.member());
        switch (own.check(asked.id(), asked.json())) {
            case FRESH -> {
                return false;
            }
            case DONE -> reply(asked.member(), Reply.accepted(asked.id(), own.tick(asked.id())));
            case PENDING -> LOG.debugf("Action %d is on its way to the log already", asked.id());
            case REUSED -> refuse(asked, "id-reused", "The id " + asked.id() + " was used for another action.");
            case STALE -> refuse(asked, "id-too-low", "Ids must grow; the last one was " + own.last() + ".");
        }
        return true;
    }

    private void openRound(OpenRound opened) {
        open = opened;
        pace = new Pace(opened.header.lab().card().secondsPerTick(), speed);
        closing = null;
        queue.clear();
        accepted.clear();
    }

    private void go() {
        state = State.RUNNING;
        pace.restart(speed, System.nanoTime());
        changed();
        showIfOpen();
        plan();
    }

    /** Plans the next tick, if there is to be one and none is planned. */
    private void plan() {
        if (state == State.RUNNING && !tickPlanned && !appending) {
            tickPlanned = true;
            hosting.later(pace.untilDue(System.nanoTime()), () -> mailbox.post(this::due));
        }
    }

    private void due() {
        tickPlanned = false;
        if (state != State.RUNNING || appending || open == null) {
            return;
        }
        long now = System.nanoTime();
        if (pace.untilDue(now) > 0) { // the speed was changed while this tick was planned
            plan();
            return;
        }
        hosting.ticked(pace.late(now));
        try {
            attendance.adjust(open, audience.members(), now);
        } catch (RuntimeException fault) {
            fail(fault);
            return;
        }
        for (Asked asked = queue.poll(); asked != null; asked = queue.poll()) {
            offer(asked);
        }
        List<LogRow> batch = open.batch();
        if (batch.isEmpty()) {
            apply();
        } else {
            append(batch);
        }
    }

    private void offer(Asked asked) {
        if (known(asked)) {
            return;
        }
        Actor actor = Actor.seat(open.seat(asked.member().place));
        Verdict verdict;
        try {
            verdict = open.offer(actor, asked.action(), asked.id(), asked.json());
        } catch (RuntimeException fault) {
            LOG.error("A lab could not judge an action; it was refused", fault);
            verdict = Verdict.refused("fault", "The lab could not make sense of that.");
        }
        if (verdict instanceof Verdict.Refused refused) {
            refuse(asked, refused.code(), refused.message());
        } else {
            idsOf(asked.member()).pending(asked.id(), asked.json());
            accepted.add(asked);
        }
    }

    private void append(List<LogRow> batch) {
        appending = true;
        OpenRound appended = open;
        hosting.later(SAVING_NANOS, () -> mailbox.post(() -> {
            if (appending && state == State.RUNNING) {
                state = State.SAVING;
                changed();
            }
        }));
        hosting.log()
                .append(new Append(id, epoch, open.header.record(), batch))
                .whenComplete((outcome, failure) -> mailbox.post(() -> appended(appended, outcome, failure)));
    }

    private void appended(OpenRound which, Append.Outcome outcome, Throwable failure) {
        appending = false;
        if (which != open) {
            return;
        }
        if (outcome == Append.Outcome.DURABLE) {
            if (state == State.SAVING) {
                state = State.RUNNING;
                pace.restart(speed, System.nanoTime());
                changed();
            }
            apply();
        } else if (outcome == Append.Outcome.FENCED) {
            LOG.warnf("Session %s is run by another process now", id);
            open = null;
            depart(); // the clients come back and reach the new owner
        } else {
            fail(failure != null ? failure : new IllegalStateException("The log holds something else"));
        }
    }

    /** What was accepted is durable: let it happen. */
    private void apply() {
        List<LabEvent> events;
        boolean over;
        try {
            events = open.tick();
            over = open.match.over();
            long tick = open.match.now();
            for (Asked asked : accepted) {
                idsOf(asked.member()).done(asked.id(), asked.json(), tick);
                reply(asked.member(), Reply.accepted(asked.id(), tick));
            }
            accepted.clear();
            audience.tell(open, events);
            show(over || closing != null);
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            fail(fault);
            return;
        }
        if (over || closing != null) {
            finish();
        } else if (state == State.RUNNING) {
            pace.ticked(System.nanoTime());
            plan();
        }
    }

    private void show(boolean last) {
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            hosting.log().progress(open.header.record(), open.match.now());
        }
        // Half a tick of tolerance, so that ten ticks a second give ten frames and not five.
        if (last || state != State.RUNNING || now - lastFrame >= FRAME_NANOS - Math.min(FRAME_NANOS, pace.tickNanos()) / 2) {
            lastFrame = now;
            audience.show(open);
        }
    }

    private void showIfOpen() {
        if (open != null) {
            audience.show(open);
        }
    }

    /** The round is over: keep how it ended, then tell. */
    private void finish() {
        if (closing == null) {
            closing = new CompletableFuture<>();
        }
        RoundEnd end;
        try {
            end = RoundEnd.of(open.header.record(), open.match);
        } catch (RuntimeException fault) {
            fail(fault);
            return;
        }
        state = State.SAVING;
        changed();
        queue.forEach(asked -> refuse(asked, "not-running", "This round is over."));
        queue.clear();
        keep(end);
    }

    private void keep(RoundEnd end) {
        hosting.database().execute(() -> {
            try {
                hosting.store().close(id, end);
                mailbox.post(() -> closed(end));
            } catch (RuntimeException away) {
                LOG.warnf("The end of a round could not be kept, trying again: %s", away.getMessage());
                hosting.later(SAVING_NANOS, () -> keep(end));
            }
        });
    }

    /** Also after the last round people stay connected, to see how they did; the instructor ends the session. */
    private void closed(RoundEnd end) {
        lastStanding = RoundEnd.named(end.standing(), audience.names(open));
        audience.everybody(this::tellStanding);
        open = null;
        state = State.BETWEEN_ROUNDS;
        changed();
        closing.complete(null);
    }

    private void tellStanding(Subscriber subscriber) {
        subscriber.standing(round, lastStanding);
    }

    private void over() {
        state = State.ENDED;
        open = null;
        announce();
        audience.everybody(subscriber -> subscriber.close(Farewell.ENDED));
        audience.watchers().clear();
        whenOver.accept(id);
    }

    private void fail(Throwable fault) {
        LOG.errorf(fault, "Session %s stopped by a fault", id);
        state = State.FAILED;
        message = "This session was stopped by a fault in the lab. What was done until then is kept.";
        open = null;
        queue.forEach(asked -> refuse(asked, "not-running", message));
        queue.clear();
        accepted.forEach(asked -> refuse(asked, "fault", message));
        accepted.clear();
        announce();
        if (closing != null) {
            closing.complete(null);
        }
        keepFailure();
    }

    private void keepFailure() {
        hosting.database().execute(() -> {
            try {
                hosting.store().fail(id, message);
            } catch (RuntimeException away) {
                LOG.warnf("A failure could not be kept, trying again: %s", away.getMessage());
                hosting.later(SAVING_NANOS, this::keepFailure);
            }
        });
    }
}
