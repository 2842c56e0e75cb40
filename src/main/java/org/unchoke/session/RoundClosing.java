package org.unchoke.session;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * How a round stops, in good order or by a fault. What must be on record is tried again until the database takes it:
 * a class should not lose its results to an outage.
 */
final class RoundClosing {
    private static final Logger LOG = Logger.getLogger(RoundClosing.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LiveSession session;
    private final Hosting hosting;
    private final Mailbox mailbox;
    private final Announcer announcer;
    private final AskedActions actions;
    private final Consumer<UUID> whenOver;
    /** Completes when the round is closed; {@code null} while it is to go on. */
    private CompletableFuture<Void> closing;

    /** @param whenOver told when the session is another process's */
    RoundClosing(LiveSession session, Hosting hosting, Mailbox mailbox, Announcer announcer, AskedActions actions,
            Consumer<UUID> whenOver) {
        this.session = session;
        this.hosting = hosting;
        this.mailbox = mailbox;
        this.announcer = announcer;
        this.actions = actions;
        this.whenOver = whenOver;
    }

    /** Another round begins. */
    void forget() {
        closing = null;
    }

    /** Whether the open round is to be closed, or is being closed. */
    boolean isWanted() {
        return closing != null;
    }

    /**
     * Somebody wants the open round closed as it stands.
     *
     * @param now {@code false} if the tick that is under way will do it
     * @return completes when that is on record
     */
    CompletableFuture<Void> want(boolean now) {
        if (session.open == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (closing == null) {
            closing = new CompletableFuture<>();
            if (now) {
                finish();
            }
        }
        return closing;
    }

    /** The round is over: keep how it ended, then tell. */
    void finish() {
        if (closing == null) {
            closing = new CompletableFuture<>();
        }
        if (session.open.header.practice()) {
            practised();
            return;
        }
        RoundEnd end;
        try {
            end = RoundEnd.of(session.open.header.record(), session.open.match);
        } catch (RuntimeException | Error fault) {
            fail(fault);
            return;
        }
        session.state = State.SAVING;
        announcer.changed();
        actions.refuseQueued("This round is over.");
        keep(end);
    }

    /** Back to the lobby as if nothing had been. */
    private void practised() {
        session.open = null;
        session.state = State.LOBBY;
        actions.refuseQueued("The practice is over.");
        announcer.changed();
        closing.complete(null);
    }

    private void keep(RoundEnd end) {
        hosting.database().execute(() -> {
            try {
                hosting.store().close(session.id, session.epoch, end);
                mailbox.post(() -> closed(end));
            } catch (RefusedException elsewhere) {
                mailbox.post(this::abandon);
            } catch (RuntimeException away) {
                LOG.warnf("The end of a round could not be kept, trying again: %s", away.getMessage());
                mailbox.post(() -> saySaving(hosting.log().trouble().orElse("The database does not answer.")));
                hosting.later(RETRY_NANOS, () -> keep(end));
            }
        });
    }

    private void saySaving(String why) {
        String message = why + " The round is over; how it ended is saved as soon as it can be.";
        if (session.state == State.SAVING && !message.equals(session.message)) {
            session.message = message;
            announcer.changed();
        }
    }

    /** Also after the last round people stay connected, to see how they did; the instructor ends the session. */
    private void closed(RoundEnd end) {
        if (session.open == null) { // the session ended meanwhile; its record has the standing
            return;
        }
        session.lastStanding = RoundEnd.named(end.standing(), session.audience.names(session.open));
        session.projectedStanding = RoundEnd.named(
                end.standing(), session.audience.projected(session.open, session.projectorNames));
        session.audience.everybody(session::tellStanding);
        session.open = null;
        session.state = State.BETWEEN_ROUNDS;
        session.message = null;
        actions.refuseQueued("This round is over."); // also what came while its end was being kept
        announcer.changed();
        closing.complete(null);
    }

    /** Another process runs the session now: nothing more is done or written here, and its people are sent away. */
    void abandon() {
        LOG.warnf("Session %s is run by another process now", session.id);
        session.open = null;
        session.depart();
        whenOver.accept(session.id);
        if (closing != null) {
            closing.completeExceptionally(new RefusedException(
                    Refusal.ELSEWHERE, "Another server process runs this session now. Load the page again."));
        }
    }

    /** Nothing more can be played here; what was recorded until now is kept. */
    void fail(Throwable fault) {
        LOG.errorf(fault, "Session %s stopped by a fault", session.id);
        String message = "This session was stopped by a fault in the lab. What was done until then is kept.";
        session.state = State.FAILED;
        session.message = message;
        session.open = null;
        actions.refuseQueued(message);
        actions.refuseAccepted(message);
        announcer.announce();
        if (closing != null) {
            closing.complete(null);
        }
        keepFailure(message);
    }

    private void keepFailure(String message) {
        hosting.database().execute(() -> {
            try {
                hosting.store().fail(session.id, session.epoch, message);
            } catch (RefusedException elsewhere) {
                mailbox.post(this::abandon);
            } catch (RuntimeException away) {
                LOG.warnf("A failure could not be kept, trying again: %s", away.getMessage());
                hosting.later(RETRY_NANOS, () -> keepFailure(message));
            }
        });
    }
}
