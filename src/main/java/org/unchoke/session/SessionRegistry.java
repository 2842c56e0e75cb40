package org.unchoke.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.store.ActionLog;
import org.unchoke.store.LogRow;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/** The sessions that live in this process. On start it opens again every session that is not over. */
@ApplicationScoped
class SessionRegistry {
    private static final Logger LOG = Logger.getLogger(SessionRegistry.class);
    private final Map<UUID, SessionHost> hosts = new ConcurrentHashMap<>();
    private final Hosting hosting;
    private final ActionLog log;
    private final Labs labs;
    private volatile boolean recovered;
    private volatile boolean stopping;

    SessionRegistry(Hosting hosting, ActionLog log, Labs labs, MeterRegistry meters) {
        this.hosting = hosting;
        this.log = log;
        this.labs = labs;
        meters.gaugeMapSize("unchoke.sessions", List.of(), hosts);
        meters.gauge("unchoke.seats.present", this, SessionRegistry::present);
    }

    private double present() {
        return hosts.values().stream().mapToLong(SessionHost::presentSeats).sum();
    }

    void start(@Observes StartupEvent started) {
        openAll();
        recovered = true;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        hosts.values().forEach(SessionHost::depart);
    }

    /** Whether every session that was running is open again. */
    boolean isRecovered() {
        return recovered;
    }

    boolean isStopping() {
        return stopping;
    }

    Optional<SessionHost> find(UUID id) {
        return Optional.ofNullable(hosts.get(id));
    }

    /** Forgets everything without a word to anybody, as a crash would. */
    void crash() {
        hosts.values().forEach(SessionHost::depart);
        hosts.clear();
    }

    /** Opens every session that is not over, from its record and log. */
    void openAll() {
        for (UUID id : hosting.store().alive()) {
            try {
                open(id);
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "Session %s could not be opened again", id);
                hosting.store().fail(id, "This session could not be restored after the server came back. What was recorded is kept.");
            }
        }
    }

    /**
     * Opens a session from its record, unless it is open already.
     *
     * @throws IllegalStateException if its record cannot be read
     */
    synchronized SessionHost open(UUID id) {
        SessionHost open = hosts.get(id);
        try {
            return open != null ? open : read(id);
        } catch (ScenarioException | SQLException fault) {
            throw new IllegalStateException("A session's record cannot be read: " + fault.getMessage(), fault);
        }
    }

    private SessionHost read(UUID id) throws ScenarioException, SQLException {
        SessionRecord session = hosting.store().own(id);
        List<RoundRecord> rounds = hosting.store().rounds(id);
        List<PlannedRound> planned = new ArrayList<>();
        for (RoundRecord round : rounds) {
            planned.add(plan(round));
        }
        SessionHost host = new SessionHost(hosting, session, planned, hosts::remove);
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

    PlannedRound plan(RoundRecord round) throws ScenarioException {
        return plan(round.lab, Documents.parse(round.scenario), round.seed == null ? null : new Seed(round.seed));
    }

    PlannedRound plan(String id, Document document, Seed seed) throws ScenarioException {
        Lab lab = labs.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_LAB, "There is no lab called \"" + id + "\"."));
        Scenario scenario = lab.scenario(document);
        List<Integer> hands = RoundHeader.handSeats(lab.seats(scenario, seed == null ? new Seed(0) : seed));
        return new PlannedRound(lab, scenario, seed, hands);
    }

    private void restore(SessionHost host, RoundRecord round, PlannedRound planned, SessionRecord session) throws SQLException {
        RoundHeader header = new RoundHeader(round.id, round.n, planned.lab(), planned.scenario(), new Seed(round.seed),
                RoundHeader.read(round.seats));
        List<LogRow> rows = log.read(round.id);
        List<Integer> hands = RoundHeader.handSeats(header.seats());
        String person = Actor.Role.SEAT.name().toLowerCase(Locale.ROOT);
        rows.stream()
                .filter(row -> row.role().equals(person) && row.clientId() != null)
                .forEach(row -> host.remember(hands.indexOf(row.seat()), row.clientId(), row.action(), row.tick()));
        if (round.state.equals(RoundRecord.OPEN)) {
            host.recover(header, RecordedRound.read(round, planned, rows), round.ticks, session.state.equals(State.PAUSED.wire()));
        }
    }
}
