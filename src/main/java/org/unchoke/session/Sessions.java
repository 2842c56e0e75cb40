package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;

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

    /**
     * Reads the scenario of a round.
     *
     * @param seed {@code null} lets each round draw its own
     * @throws ScenarioException naming every mistake, by its path within the scenario
     */
    public PlannedRound plan(String lab, Document scenario, Seed seed) throws ScenarioException {
        throw new UnsupportedOperationException();
    }

    /** Creates a session; it waits in the lobby, open to everybody who has the code. */
    public SessionRef create(NewSession session) {
        throw new UnsupportedOperationException();
    }

    /** All sessions, newest first. */
    public List<SessionStatus> list() {
        throw new UnsupportedOperationException();
    }

    /** The session with that id. */
    public Optional<SessionStatus> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The session with that code; upper or lower case, spaces and dashes do not matter. */
    public Optional<SessionStatus> findByCode(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a seat for a person, in the lobby or while rounds run.
     *
     * @param studentId {@code null} if the session does not ask for one
     */
    public Joined join(String code, String name, String studentId) {
        throw new UnsupportedOperationException();
    }

    /** Who holds a ticket of the session with that code; empty if nobody does, or not any more. */
    public Optional<Person> holder(String code, String ticket) {
        throw new UnsupportedOperationException();
    }

    /** A new personal code for the holder of a ticket, to go on with on another device. */
    public String resumeCode(String code, String ticket) {
        throw new UnsupportedOperationException();
    }

    /** Goes on with a seat on another device: the personal code is used up, a new ticket issued. */
    public Joined resume(String code, String resumeCode) {
        throw new UnsupportedOperationException();
    }

    /** Starts the first or the next round. */
    public SessionStatus start(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Makes the running round stand still. */
    public SessionStatus pause(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Lets a paused or recovered round go on. */
    public SessionStatus continueRound(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Sets the speed, from {@link #LEAST_SPEED} to {@link #MOST_SPEED} swarm seconds per wall second. */
    public SessionStatus speed(UUID id, double speed) {
        throw new UnsupportedOperationException();
    }

    /** Ends a round early; its standing is what it is at that moment. */
    public SessionStatus endRound(UUID id, int round) {
        throw new UnsupportedOperationException();
    }

    /** Ends the session, and the open round with it. */
    public SessionStatus end(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Gives a person another name. */
    public SessionStatus rename(UUID id, int seat, String name) {
        throw new UnsupportedOperationException();
    }

    /** Sends a person away: the ticket no longer works and the autopilot plays the seat until somebody takes it. */
    public SessionStatus remove(UUID id, int seat) {
        throw new UnsupportedOperationException();
    }

    /** Lets nobody join any more, or everybody again. */
    public SessionStatus lock(UUID id, boolean locked) {
        throw new UnsupportedOperationException();
    }

    /** The rounds that were started, in order. */
    public List<RoundResult> results(UUID id) {
        throw new UnsupportedOperationException();
    }
}
