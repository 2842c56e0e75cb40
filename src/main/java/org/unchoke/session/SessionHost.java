package org.unchoke.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.unchoke.core.Viewer;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.store.SessionRecord;

/**
 * One live session, as the others see it: what they ask and command happens in its mailbox, one thing after the other,
 * and never waits there for the database or for a socket.
 */
public final class SessionHost {
    final UUID id;
    final List<PlannedRound> rounds;
    final EmptySeats emptySeats;
    /** Held by whoever changes the session, so that its record and this host change together. */
    final ReentrantLock changes = new ReentrantLock();

    private final Consumer<UUID> whenOver;
    private final Mailbox mailbox;
    private final LiveSession session;
    private final Announcer announcer;
    private final AskedActions actions;
    private final RoundClosing closing;
    private final TickLoop ticks;
    private final Reception reception;

    /**
     * @param epoch of the lease with which this process has the session
     * @param whenOver told once nothing more will happen here and the record says so, or somebody else's says otherwise
     */
    SessionHost(Hosting hosting, SessionRecord record, long epoch, List<PlannedRound> rounds, Consumer<UUID> whenOver) {
        this.whenOver = whenOver;
        this.emptySeats = EmptySeats.valueOf(record.emptySeats.toUpperCase(Locale.ROOT));
        this.mailbox = new Mailbox(hosting);
        this.session = new LiveSession(record, epoch, rounds);
        this.id = session.id;
        this.rounds = session.rounds;
        this.announcer = new Announcer(session, mailbox);
        this.actions = new AskedActions(session);
        this.closing = new RoundClosing(session, hosting, mailbox, announcer, actions, whenOver);
        this.ticks = new TickLoop(session, hosting, mailbox, announcer, actions, closing);
        this.reception = new Reception(session, mailbox, announcer, actions, ticks);
    }

    // What others may ask, from any thread.

    /** The session's id. */
    public UUID id() {
        return id;
    }

    /** What people type to join. */
    public String code() {
        return session.code;
    }

    /** Runs something in the mailbox and waits for it. */
    private <T> T ask(Supplier<T> question) {
        try {
            return mailbox.ask(question).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    private void command(Runnable command) {
        ask(() -> {
            command.run();
            return null;
        });
    }

    /** The epoch of the lease with which this process has the session. */
    long epoch() {
        return session.epoch;
    }

    /** How many people are connected; approximate, for measurements. */
    int presentSeats() {
        return announcer.present();
    }

    /** How the session is now. */
    SessionStatus status() {
        return ask(session::status);
    }

    /** The seat of a place in the present round, or in the first before it starts. */
    int seat(int place) {
        return ask(() -> session.seat(place));
    }

    /** The record of the open round. */
    Optional<Long> openRecord() {
        return ask(() -> Optional.ofNullable(session.open)
                .filter(opened -> !opened.header.practice())
                .map(opened -> opened.header.record()));
    }

    /** Connects the holder of a seat; an earlier connection of the same seat is closed. */
    public void connect(UUID person, Subscriber subscriber) {
        mailbox.post(() -> reception.attach(person, subscriber));
    }

    /** Connects somebody who only looks. */
    public void watch(Viewer viewer, Subscriber subscriber) {
        mailbox.post(() -> reception.watch(Watcher.as(viewer), subscriber));
    }

    /** Connects somebody who looks over the shoulder of whoever has that seat. */
    public void shoulder(int seat, Subscriber subscriber) {
        mailbox.post(() -> reception.shoulder(seat, subscriber));
    }

    /** A connection is gone. */
    public void leave(Subscriber subscriber) {
        mailbox.post(() -> reception.detach(subscriber));
    }

    /** Events that staff let happen together; completes when they are durable or refused. */
    CompletableFuture<StaffActions.Outcome> events(List<ObjectNode> events) {
        CompletableFuture<StaffActions.Outcome> answer = new CompletableFuture<>();
        mailbox.post(() -> {
            if (session.open == null) {
                answer.completeExceptionally(new RefusedException(Refusal.WRONG_STATE, "Start a round first."));
                return;
            }
            actions.staff.take(session.open.json, events, answer);
            if (session.state == State.PAUSED || session.state == State.RECOVERED) {
                ticks.step();
            }
        });
        return answer;
    }

    /** What the people do. */
    List<Activity> activities() {
        return ask(session::activities);
    }

    /** An action from a connection; the answer goes to whatever connection the seat has by then. */
    public void submit(Subscriber subscriber, long actionId, ObjectNode action) {
        mailbox.post(() -> actions.take(subscriber, actionId, action));
    }

    // Commands of the instructor; called with `changes` held, after the record was changed.

    void admit(UUID person, int place, String name) {
        command(() -> {
            session.audience.members().put(place, new Member(person, place, name));
            session.outdate();
            announcer.changed();
        });
    }

    void renamed(UUID person, String name) {
        command(() -> {
            session.audience.rename(person, name);
            announcer.changed();
            session.show();
        });
    }

    void expel(UUID person, Farewell farewell, String because) {
        command(() -> {
            session.audience.expel(person, farewell, because);
            session.outdate();
            announcer.changed();
        });
    }

    void setLateJoin(boolean now) {
        command(() -> {
            session.lateJoin = now;
            announcer.changed();
        });
    }

    void setProjectorNames(ProjectorNames now) {
        command(() -> {
            session.projectorNames = now;
            announcer.changed();
            session.show();
        });
    }

    void setBanner(String now) {
        command(() -> {
            session.banner = now;
            announcer.changed();
        });
    }

    /** One tick while the round stands still. */
    void step() {
        command(() -> {
            if (session.state != State.PAUSED && session.state != State.RECOVERED) {
                throw new RefusedException(Refusal.WRONG_STATE, "Pause first, then go step by step.");
            }
            ticks.step();
        });
    }

    void setLocked(boolean now) {
        command(() -> {
            session.locked = now;
            announcer.changed();
        });
    }

    void setSpeed(double now) {
        command(() -> {
            session.speed = now;
            ticks.speedChanged();
            announcer.changed();
        });
    }

    /** Opens a round whose header is on record. */
    void begin(RoundHeader header) {
        command(() -> {
            session.round = header.n();
            session.message = null;
            try {
                ticks.open(OpenRound.open(header));
                ticks.go();
            } catch (RuntimeException | Error fault) {
                closing.fail(fault);
            }
        });
    }

    void pause() {
        command(() -> {
            if (session.state != State.RUNNING && !(session.state == State.SAVING && !closing.isWanted())) {
                throw new RefusedException(Refusal.WRONG_STATE, "Only a running round can be paused.");
            }
            session.state = State.PAUSED;
            announcer.changed();
            session.show();
        });
    }

    void resume() {
        command(() -> {
            if (session.state != State.PAUSED && session.state != State.RECOVERED) {
                throw new RefusedException(Refusal.WRONG_STATE, "Only a paused round can go on.");
            }
            ticks.go();
        });
    }

    /** Closes the open round as it stands; completes when that is on record. */
    CompletableFuture<Void> closeRound() {
        return ask(() -> closing.want(!ticks.isAppending()));
    }

    /** The session is over; its record says so already. */
    void end() {
        command(() -> {
            session.state = State.ENDED;
            session.open = null;
            announcer.announce();
            session.audience.everybody(subscriber -> subscriber.close(Farewell.ENDED));
            session.audience.watchers().clear();
            whenOver.accept(id);
        });
    }

    /** Another process runs the session now. */
    void abandon() {
        mailbox.post(closing::abandon);
    }

    /** The server stops: everybody is sent away to come back. */
    void depart() {
        command(session::depart);
    }

    // Recovery; before anybody knows of this host.

    void remember(int place, long actionId, String action, long tick) {
        actions.remember(place, actionId, action, tick);
    }

    void recover(RoundHeader header, Recording recording, long ticked, boolean wasPaused) {
        command(() -> {
            try {
                ticks.open(OpenRound.restore(header, recording, ticked));
                session.state = wasPaused ? State.PAUSED : State.RECOVERED;
                if (session.open.match.over()) {
                    closing.finish();
                }
            } catch (Divergence | RuntimeException | Error fault) {
                closing.fail(fault);
            }
        });
    }
}
