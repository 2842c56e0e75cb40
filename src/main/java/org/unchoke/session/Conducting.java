package org.unchoke.session;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.unchoke.config.Json;
import org.unchoke.core.Seed;

/**
 * How staff run a session: rounds, practice, speed, events, the end.
 *
 * <p>What cannot be done is refused by {@link RefusedException}, with a reason and a sentence for the person who asked.
 */
@ApplicationScoped
public class Conducting {
    /** Slowest speed, in swarm seconds per wall second. */
    public static final double LEAST_SPEED = 0.1;

    /** Fastest speed, in swarm seconds per wall second. */
    public static final double MOST_SPEED = 50;

    private static final long PATIENCE_SECONDS = 10;
    /** Events for a whole group come at once; the match's log has them all. */
    private static final int MOST_NOTED = 3;

    private final SessionRegistry registry;
    private final SessionStore store;
    private final Changes changes;

    Conducting(SessionRegistry registry, SessionStore store, Changes changes) {
        this.registry = registry;
        this.store = store;
        this.changes = changes;
    }

    /** Starts the first or the next round. */
    public SessionStatus start(UUID id) {
        return changes.make(id, "started", Map.of(), (host, line) -> {
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
            host.begin(line.at(next, 0, () -> store.open(id, next, host.rounds.get(next - 1), host.emptySeats)));
        });
    }

    /** Makes the running round stand still. */
    public SessionStatus pause(UUID id) {
        return changes.make(id, "paused", Map.of(), (host, line) -> {
            host.pause();
            line.with(() -> keepState(host, State.PAUSED));
        });
    }

    /** Lets a paused or recovered round go on. */
    public SessionStatus continueRound(UUID id) {
        return changes.make(id, "resumed", Map.of(), (host, line) -> {
            host.resume();
            line.with(() -> keepState(host, State.RUNNING));
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
        return changes.make(id, "stepped", Map.of(), (host, line) -> {
            host.step();
            line.write();
        });
    }

    /** Starts a round in the lobby that does not count: nothing of it is kept. */
    public SessionStatus practise(UUID id) {
        return changes.make(id, "practice", Map.of(), (host, line) -> {
            if (host.status().state() != State.LOBBY) {
                throw wrongState("People can practise in the lobby only", host.status());
            }
            List<Integer> places = store.people(id).stream().map(person -> person.place).toList();
            Seed seed = new Seed(ThreadLocalRandom.current().nextLong(Seed.MAX + 1));
            host.begin(RoundHeader.practice(host.rounds.get(0), seed, places, host.emptySeats));
            line.write();
        });
    }

    /** Back to the lobby. */
    public SessionStatus endPractice(UUID id) {
        return changes.make(id, "practiceEnded", Map.of(), (host, line) -> {
            if (!host.status().practice()) {
                throw wrongState("Nobody practises", host.status());
            }
            close(host);
            line.write();
        });
    }

    /**
     * Lets something happen in the open round, with its next tick; in one that stands still, with one step.
     *
     * @param events at least one, in the lab's own words
     */
    public StaffActions.Outcome happen(UUID id, List<ObjectNode> events) {
        SessionHost host = registry.live(id);
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
            changes.make(id, "event", fields(event), (unchanged, line) -> line.write());
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
        return changes.make(id, "speed", Map.of("speed", speed), (host, line) -> {
            line.with(() -> store.speed(id, speed));
            host.setSpeed(speed);
        });
    }

    /** Ends a round early; its standing is what it is at that moment. */
    public SessionStatus endRound(UUID id, int round) {
        return changes.make(id, "roundEnded", Map.of("round", round), (host, line) -> {
            SessionStatus status = host.status();
            if (round < 1 || round > status.rounds()) {
                throw new RefusedException(Refusal.NO_SUCH_ROUND, "The session has rounds 1 to " + status.rounds() + ".");
            }
            if (round != status.round() || !status.state().inRound()) {
                throw wrongState("Only the open round can be ended", status);
            }
            close(host);
            line.write();
        });
    }

    /** Ends the session, and the open round with it. */
    public SessionStatus end(UUID id) {
        return changes.make(id, "ended", Map.of(), (host, line) -> {
            if (host.status().state().inRound()) {
                close(host);
            }
            if (!host.status().state().over()) {
                line.with(() -> store.state(id, State.ENDED, null));
                host.end();
            }
        });
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

    private static RefusedException wrongState(String sentence, SessionStatus status) {
        return new RefusedException(Refusal.WRONG_STATE, sentence + "; it is " + status.state().wire() + " now.");
    }
}
