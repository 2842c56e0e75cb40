package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.session.Subscriber.Welcome;
import org.unchoke.store.ActionLog;
import org.unchoke.store.Leases;
import org.unchoke.store.RoundRecord;
import org.unchoke.testing.Patience;
import org.unchoke.testing.tiny.TinyAction;
import org.unchoke.testing.tiny.TinyLab;

/** What happens to a session here when another process takes it over. The other process is a row in the database. */
@QuarkusTest
class OwnershipTest {
    private static final URI OTHER = URI.create("http://other:8080");

    @Inject
    Sessions sessions;

    @Inject
    SeatChanges seatChanges;

    @Inject
    HouseRules rules;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    NewSessions newSessions;

    @Inject
    RoundPlans plans;

    @Inject
    SessionRegistry registry;

    @Inject
    Recovery recovery;

    @Inject
    Leases leases;

    @Inject
    ActionLog log;

    @Inject
    Hosting hosting;

    @Inject
    Labs labs;

    @Inject
    AgroalDataSource database;

    private SessionRef running() throws Exception {
        PlannedRound round = plans.plan("tiny", TinyLab.document(2, 100000), new Seed(7));
        SessionRef session = newSessions.create(new NewSession("A class", List.of(round), EmptySeats.OMIT, false, "instructor"));
        conducting.speed(session.id(), 50);
        conducting.start(session.id());
        return session;
    }

    private Listening connect(SessionRef session, String name) {
        Listening listening = new Listening();
        Joined joined = seating.join(session.code(), name, null);
        sessions.live(session.code()).connect(sessions.person(session.id(), joined.ticket()).orElseThrow(), listening);
        listening.hears(Welcome.class, any -> true);
        return listening;
    }

    /** @param seconds for how long; negative if the other one is dead by now */
    private void otherTakes(UUID session, int seconds) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement take = connection.prepareStatement(
                "update session_lease set owner = 'other', url = ?, epoch = epoch + 1,"
                        + " expires_at = now() + ? * interval '1 second' where session_id = ?")) {
            take.setString(1, OTHER.toString());
            take.setInt(2, seconds);
            take.setObject(3, session);
            assertThat(take.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void sessionTakenOver_isLetGoAndItsPeopleAreSentAway() throws Exception {
        SessionRef session = running();
        Listening ana = connect(session, "Ana");
        otherTakes(session.id(), 60);
        registry.renew();
        ana.hears(Farewell.class, farewell -> farewell == Farewell.RESTARTING);
        assertThatThrownBy(() -> sessions.live(session.code())).isInstanceOfSatisfying(ElsewhereException.class,
                elsewhere -> assertThat(elsewhere.process()).isEqualTo(OTHER));
        assertThat(sessions.elsewhere(session.id())).contains(OTHER);
        assertThat(sessions.find(session.id())).as("can still be looked at").isPresent();
        otherTakes(session.id(), -1);
        assertThat(sessions.elsewhere(session.id())).isEmpty();
        recovery.openVacant();
        assertThat(registry.find(session.id())).as("the other one is dead").isPresent();
        assertThat(leases.epoch(session.id())).isEqualTo(4);
        conducting.end(session.id());
    }

    @Test
    void formerOwner_whateverItWrites_isFenced() throws Exception {
        SessionRef session = running();
        Listening ana = connect(session, "Ana");
        SessionHost host = sessions.live(session.code());
        long round = host.openRecord().orElseThrow();
        Patience.await().untilAsserted(() -> assertThat(log.read(round)).as("Ana came late").hasSize(1));
        otherTakes(session.id(), 60);
        elsewhere(() -> conducting.speed(session.id(), 1));
        elsewhere(() -> rules.lock(session.id(), true));
        elsewhere(() -> seatChanges.rename(session.id(), 1, "Benno"));
        elsewhere(() -> seatChanges.remove(session.id(), 1));
        elsewhere(() -> seating.join(session.code(), "Cem", null));
        host.submit(ana, 1, Listening.json(new TinyAction.Add(9)));
        ana.hears(Farewell.class, farewell -> farewell == Farewell.RESTARTING);
        assertThat(registry.find(session.id())).isEmpty();
        assertThat(log.read(round)).hasSize(1);
    }

    @Test
    void roundEndedWhileFenced_isRefusedAtOnce() throws Exception {
        SessionRef session = running();
        otherTakes(session.id(), 60);
        long before = System.nanoTime();
        elsewhere(() -> conducting.endRound(session.id(), 1));
        assertThat((System.nanoTime() - before) / 1e9).as("seconds; without an answer it is ten").isLessThan(9);
        assertThat(sessions.results(session.id()).get(0).over()).isFalse();
    }

    @Test
    void sessionThatTakesLongToOpen_keepsItsLease_andItsPeopleAreToldToComeAgain() throws Exception {
        SessionRef session = running();
        registry.crash();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SessionRegistry slow = new SessionRegistry(hosting, log, new RoundPlans(labs) {
            @Override
            PlannedRound read(RoundRecord round) throws ScenarioException {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                }
                return super.read(round);
            }
        }, new SimpleMeterRegistry());
        CompletableFuture<SessionHost> opened = CompletableFuture.supplyAsync(() -> slow.open(session.id()));
        begun.await();
        sql("update session_lease set expires_at = now() - interval '1 second' where session_id = '" + session.id() + "'");
        slow.renew();
        assertThat(sql("update session_lease set url = url where expires_at > now() and session_id = '" + session.id() + "'"))
                .as("renewed").isEqualTo(1);
        assertThatThrownBy(() -> slow.live(session.id())).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(Refusal.RESTORING));
        goOn.countDown();
        assertThat(slow.live(session.id())).isSameAs(opened.get());
        registry.crash(); // if it has opened the session by itself meanwhile
        conducting.end(session.id());
    }

    private int sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement open = connection.createStatement()) {
            return open.executeUpdate(statement);
        }
    }

    private static void elsewhere(Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ELSEWHERE));
    }
}
