package org.unchoke.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.store.Append.Outcome.DIFFERENT;
import static org.unchoke.store.Append.Outcome.DURABLE;
import static org.unchoke.store.Append.Outcome.FENCED;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestCodes;

@QuarkusTest
class ActionLogTest {
    private static final long EPOCH = 3;

    @Inject
    ActionLog log;

    @Inject
    AgroalDataSource database;

    private UUID session;
    private long round;

    @BeforeEach
    void create() {
        session = newSession();
        round = newRound(session);
    }

    private static UUID newSession() {
        return QuarkusTransaction.requiringNew().call(() -> {
            SessionRecord record = new SessionRecord();
            record.id = UUID.randomUUID();
            record.code = TestCodes.next();
            record.title = "t";
            record.state = "ended";
            record.seats = 1;
            record.speed = 5;
            record.emptySeats = "omit";
            record.createdBy = "x";
            record.createdAt = Instant.now();
            record.persist();
            Panache.getEntityManager().flush();
            Panache.getEntityManager()
                    .createNativeQuery("insert into session_lease values (?1, 'x', 'http://x', ?2, now())")
                    .setParameter(1, record.id)
                    .setParameter(2, EPOCH)
                    .executeUpdate();
            return record.id;
        });
    }

    private static long newRound(UUID session) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RoundRecord record = new RoundRecord();
            record.sessionId = session;
            record.n = 1;
            record.state = RoundRecord.OPEN;
            record.lab = "tiny";
            record.scenario = "{}";
            record.persist();
            return record.id;
        });
    }

    private static LogRow row(long seq, String action) {
        return new LogRow(seq, 10 + seq, "seat", 2, seq % 2 == 0 ? null : seq, action, null);
    }

    private Append append(LogRow... rows) {
        return new Append(session, EPOCH, round, List.of(rows));
    }

    @Test
    void append_sameAgain_isDurableAndThereOnce() throws Exception {
        assertThat(log.append(List.of(append(row(1, "a"), row(2, "b"))))).containsExactly(DURABLE);
        assertThat(log.append(List.of(append(row(1, "a"), row(2, "b"), row(3, "c"))))).containsExactly(DURABLE);
        assertThat(log.read(round)).containsExactly(row(1, "a"), row(2, "b"), row(3, "c"));
    }

    @Test
    void append_somethingElseAtTheSamePlace_isTold() throws Exception {
        log.append(List.of(append(row(1, "a"))));
        assertThat(log.append(List.of(append(row(1, "z"))))).containsExactly(DIFFERENT);
        assertThat(log.read(round)).containsExactly(row(1, "a"));
    }

    @Test
    void append_ofAFormerOwner_isFencedWithoutHurtingOthers() throws Exception {
        UUID other = newSession();
        long otherRound = newRound(other);
        Append stale = new Append(other, EPOCH - 1, otherRound, List.of(row(1, "a")));
        assertThat(log.append(List.of(stale, append(row(1, "a"))))).containsExactly(FENCED, DURABLE);
        assertThat(log.read(otherRound)).isEmpty();
    }

    @Test
    void groupCommit_faultsBeforeAndAfterCommit_losesAndDoublesNothing() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ActionLog faulty = new ActionLog(database) {
            @Override
            List<Append.Outcome> append(List<Append> appends) throws SQLException {
                int call = calls.incrementAndGet();
                if (call == 1) {
                    throw new SQLException("thrown before anything happened", "08006");
                }
                List<Append.Outcome> outcomes = super.append(appends);
                if (call == 2) {
                    throw new SQLException("thrown after the commit", "08006");
                }
                return outcomes;
            }
        };
        GroupCommit writer = new GroupCommit(faulty, new SimpleMeterRegistry());
        writer.start();
        CompletionStage<Append.Outcome> first = writer.append(append(row(1, "a")));
        CompletionStage<Append.Outcome> second = writer.append(append(row(2, "b")));
        assertThat(first.toCompletableFuture().get()).isEqualTo(DURABLE);
        assertThat(second.toCompletableFuture().get()).isEqualTo(DURABLE);
        assertThat(calls.get()).isGreaterThanOrEqualTo(3);
        assertThat(log.read(round)).containsExactly(row(1, "a"), row(2, "b"));
        writer.stop();
    }

    @Test
    void groupCommit_statementThatHangs_isGivenUpAndTriedAgain_andHappensOnce() throws Exception {
        try (AgroalDataSource impatient = impatient(); Connection blocker = database.getConnection();
                Statement block = blocker.createStatement()) {
            GroupCommit writer = new GroupCommit(new ActionLog(impatient), new SimpleMeterRegistry());
            writer.start();
            blocker.setAutoCommit(false);
            block.execute("select 1 from session_lease where session_id = '" + session + "' for update");
            CompletionStage<Append.Outcome> hanging = writer.append(append(row(1, "a"), row(2, "b")));
            Patience.await().untilAsserted(() -> assertThat(writer.trouble()).contains("The database does not answer."));
            Patience.await().until(() -> impatient.getMetrics().creationCount() >= 3);
            assertThat(hanging.toCompletableFuture()).as("nothing is known yet").isNotDone();
            blocker.rollback(); // the tries that were given up are still under way in the server, and now they all go on
            assertThat(hanging.toCompletableFuture().get()).isEqualTo(DURABLE);
            assertThat(writer.trouble()).isEmpty();
            assertThat(log.read(round)).containsExactly(row(1, "a"), row(2, "b"));
            writer.stop();
        }
    }

    /** The same database, whose answers nobody waits for longer than a second. */
    private AgroalDataSource impatient() throws SQLException {
        var as = database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().metricsEnabled()
                .connectionPoolConfiguration(pool -> pool.maxSize(2).exceptionSorter(new PostgreSQLExceptionSorter()).connectionFactoryConfiguration(one -> {
                    one.jdbcUrl(as.jdbcUrl()).principal(as.principal()).jdbcProperty("socketTimeout", "1");
                    as.credentials().forEach(one::credential);
                    return one;
                })));
    }

    @ParameterizedTest
    @CsvSource({"53100, disk is full", "53300, memory or connections", "57P01, does not answer"})
    void groupCommit_troubleOfTheDatabase_isSaidInWordsUntilItIsOver(String state, String words) throws Exception {
        AtomicReference<SQLException> fault = new AtomicReference<>(new SQLException("as PostgreSQL says it", state));
        GroupCommit writer = new GroupCommit(new ActionLog(database) {
            @Override
            List<Append.Outcome> append(List<Append> appends) throws SQLException {
                if (fault.get() != null) {
                    throw fault.get();
                }
                return super.append(appends);
            }
        }, new SimpleMeterRegistry());
        writer.start();
        CompletionStage<Append.Outcome> waiting = writer.append(append(row(1, "a")));
        Patience.await().untilAsserted(() -> assertThat(writer.trouble()).hasValueSatisfying(said -> assertThat(said).contains(words)));
        fault.set(null);
        assertThat(waiting.toCompletableFuture().get()).isEqualTo(DURABLE);
        assertThat(writer.trouble()).isEmpty();
        writer.stop();
    }

    @Test
    void groupCommit_faultOfOurOwn_failsWhatItConcernsAndTheWriterGoesOn() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        GroupCommit writer = new GroupCommit(new ActionLog(database) {
            @Override
            List<Append.Outcome> append(List<Append> appends) throws SQLException {
                if (calls.incrementAndGet() == 1) {
                    throw new IllegalStateException("a mistake in the program");
                }
                return super.append(appends);
            }
        }, new SimpleMeterRegistry());
        writer.start();
        assertThat(writer.append(append(row(1, "a"))).toCompletableFuture()).failsWithin(Duration.ofSeconds(10));
        assertThat(writer.append(append(row(1, "a"))).toCompletableFuture().get()).isEqualTo(DURABLE);
        writer.stop();
    }

    @Test
    void groupCommit_dataThatIsNeverTaken_failsAloneAndTheOthersGoOn() throws Exception {
        GroupCommit writer = new GroupCommit(log, new SimpleMeterRegistry());
        CompletionStage<Append.Outcome> bad = writer.append(append(new LogRow(1, 0, "seat", 1, null, "tick 0 is refused", null)));
        CompletionStage<Append.Outcome> good = writer.append(append(row(2, "b")));
        writer.start();
        assertThat(bad.toCompletableFuture()).failsWithin(Duration.ofSeconds(10));
        assertThat(good.toCompletableFuture().get()).isEqualTo(DURABLE);
        writer.stop();
    }
}
