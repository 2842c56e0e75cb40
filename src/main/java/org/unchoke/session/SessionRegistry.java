package org.unchoke.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.ScenarioException;
import org.unchoke.store.ActionLog;
import org.unchoke.store.LogRow;
import org.unchoke.store.RecordedRound;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/** The sessions that live in this process: those whose leases it holds. */
@ApplicationScoped
class SessionRegistry {
    private static final Logger LOG = Logger.getLogger(SessionRegistry.class);
    private static final int PATIENCE_SECONDS = 2;

    private final Map<UUID, SessionHost> hosts = new ConcurrentHashMap<>();
    private final Hosting hosting;
    private final ActionLog log;
    private final RoundPlans plans;
    private final Timer recovery;
    private final Set<UUID> opening = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Lock> doors = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    SessionRegistry(Hosting hosting, ActionLog log, RoundPlans plans, MeterRegistry meters) {
        this.hosting = hosting;
        this.log = log;
        this.plans = plans;
        this.recovery = Timer.builder("unchoke.recovery")
                .description("Playing the recording of an open round again, to go on with it")
                .register(meters);
        meters.gaugeMapSize("unchoke.sessions", List.of(), hosts);
        meters.gauge("unchoke.seats.present", this, SessionRegistry::present);
    }

    private double present() {
        return hosts.values().stream().mapToLong(SessionHost::presentSeats).sum();
    }

    /** The server still answers for a moment: nobody joins any more, and everybody hears that it will be back. */
    void drain(@Observes ShutdownDelayInitiatedEvent stopSoon) {
        stopping = true;
        hosts.values().forEach(SessionHost::depart);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        hosts.values().forEach(SessionHost::depart);
        Thread giving = new Thread(this::giveUpLeases, "leases-given-up");
        giving.setDaemon(true);
        giving.start();
        try {
            giving.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)); // a database that hangs does not keep the process
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUpLeases() {
        try {
            hosting.leases().giveUp(hosts.keySet());
        } catch (SQLException away) {
            LOG.debugf("Leases are left to run out: %s", away.getMessage());
        }
    }

    /** Renews the leases of the sessions here, and of those that are just being opened, however long that takes. Those that another process has taken are over for this one. */
    void renew() throws SQLException {
        List<SessionHost> held = List.copyOf(hosts.values());
        Map<UUID, Long> epochs = hosting.leases().renew(
                Stream.concat(held.stream().map(host -> host.id), opening.stream()).distinct().toList());
        for (SessionHost host : held) {
            if (!Objects.equals(epochs.get(host.id), host.epoch()) && hosts.remove(host.id, host)) {
                host.abandon();
            }
        }
    }

    boolean isStopping() {
        return stopping;
    }

    Optional<SessionHost> find(UUID id) {
        return Optional.ofNullable(hosts.get(id));
    }

    /** The live session that people reach by that code. */
    SessionHost live(String code) {
        return live(hosting.store().findByCode(code).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_SESSION,
                "There is no session with that code. Check it with your instructor.")).id);
    }

    /** The live session; one that is over has none. */
    SessionHost live(UUID id) {
        if (stopping) {
            throw new RefusedException(Refusal.STOPPING, "The server is restarting. Try again in a moment.");
        }
        return find(id).orElseGet(() -> {
            SessionRecord record = hosting.store().find(id).orElseThrow(RefusedException::noSuchSession);
            if (State.of(record.state).over()) {
                throw new RefusedException(Refusal.ENDED, "This session is over.");
            }
            return openSoon(id);
        });
    }

    /** Where the other process is reached that runs a session. */
    Optional<URI> elsewhere(UUID id) {
        try {
            return hosting.leases().elsewhere(id);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Forgets everything without a word to anybody, as a crash would. */
    void crash() {
        hosts.values().forEach(SessionHost::depart);
        hosts.clear();
    }

    /** The sessions that are not over, that no process runs, and that are not open here. */
    List<UUID> vacant() throws SQLException {
        return hosting.leases().vacant().stream().filter(id -> !hosts.containsKey(id)).toList();
    }

    /**
     * Opens a session from its record, unless it is open already; waits for whoever is opening it.
     *
     * @throws ElsewhereException if another process runs it
     * @throws RefusedException if it is over
     * @throws IllegalStateException if its record cannot be read
     */
    SessionHost open(UUID id) {
        Lock door = door(id);
        door.lock();
        try {
            return opened(id);
        } finally {
            door.unlock();
        }
    }

    /** The same for those who should rather come again than wait for long. */
    private SessionHost openSoon(UUID id) {
        Lock door = door(id);
        try {
            if (!door.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException(Refusal.RESTORING, "This session is being restored. Try again in a moment.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        try {
            return opened(id);
        } finally {
            door.unlock();
        }
    }

    /** Each session is opened by one at a time; several are at once. */
    private Lock door(UUID id) {
        return doors.computeIfAbsent(id, none -> new ReentrantLock());
    }

    private SessionHost opened(UUID id) {
        SessionHost open = hosts.get(id);
        if (open != null) {
            return open;
        }
        opening.add(id);
        try {
            return read(id);
        } catch (ScenarioException | SQLException fault) {
            throw new IllegalStateException("A session's record cannot be read: " + fault.getMessage(), fault);
        } finally {
            opening.remove(id);
        }
    }

    private SessionHost read(UUID id) throws ScenarioException, SQLException {
        Optional<Long> epoch = hosting.leases().take(id);
        SessionRecord session = hosting.store().find(id).orElseThrow();
        if (epoch.isEmpty()) {
            throw new ElsewhereException(id, session.code, hosting.leases().elsewhere(id).orElse(URI.create("/")));
        }
        if (State.of(session.state).over()) {
            throw new RefusedException(Refusal.ENDED, "This session is over.");
        }
        List<RoundRecord> rounds = hosting.store().rounds(id);
        List<PlannedRound> planned = new ArrayList<>();
        for (RoundRecord round : rounds) {
            planned.add(plans.read(round));
        }
        SessionHost host = new SessionHost(hosting, session, epoch.get(), planned, hosts::remove);
        hosting.store().people(id).forEach(person -> host.admit(person.id, person.place, person.name));
        for (RoundRecord round : rounds) {
            if (!round.state.equals(RoundRecord.PLANNED)) {
                restore(host, round, planned.get(round.n - 1), session);
            }
        }
        if (!host.status().state().over()) {
            hosts.put(id, host);
        }
        return host;
    }

    private void restore(SessionHost host, RoundRecord round, PlannedRound planned, SessionRecord session) throws SQLException {
        RoundHeader header = new RoundHeader(round.id, round.n, planned.lab(), planned.scenario(), new Seed(round.seed),
                RecordedRound.seats(round.seats), round.chain);
        List<LogRow> rows = log.read(round.id);
        List<Integer> hands = RoundHeader.handSeats(header.seats());
        String person = Actor.Role.SEAT.name().toLowerCase(Locale.ROOT);
        rows.stream()
                .filter(row -> row.role().equals(person) && row.clientId() != null)
                .forEach(row -> host.remember(hands.indexOf(row.seat()), row.clientId(), row.action(), row.tick()));
        if (round.state.equals(RoundRecord.OPEN)) {
            long since = System.nanoTime();
            host.recover(header, RecordedRound.read(round, planned.lab(), rows), round.ticks, session.state.equals(State.PAUSED.wire()));
            long took = System.nanoTime() - since;
            recovery.record(took, TimeUnit.NANOSECONDS);
            LOG.infof("Session %s can go on from tick %d; playing its recording took %d ms", session.id,
                    host.status().tick(), TimeUnit.NANOSECONDS.toMillis(took));
        }
    }
}
