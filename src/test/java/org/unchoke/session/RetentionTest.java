package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/** Sessions are deleted when their time has come: completely, and no others. */
@QuarkusTest
class RetentionTest {
    private static final Duration OLD = Duration.ofDays(31);

    @Inject
    RoundPlans plans;

    @Inject
    NewSessions newSessions;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    Sessions sessions;

    @Inject
    Keeping keeping;

    @Inject
    EntityManager database;

    private Integer before;

    @AfterEach
    void restore() {
        if (before != null) {
            keeping.keep(before);
        }
    }

    private void keepFor(Integer days) {
        before = keeping.days();
        keeping.keep(days);
    }

    private UUID played(boolean end) throws Exception {
        PlannedRound round = plans.plan("bittorrent", Documents.parse("""
                {"lab": "bittorrent", "title": "Swarm", "content": {"sizeBytes": 100000000, "pieceBytes": 65536},
                 "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 50000},
                           {"name": "student", "count": 2, "strategy": "hand", "uploadBytesPerSecond": 50000}],
                 "endsAtSeconds": 3600}"""), new Seed(7));
        SessionRef session = newSessions.create(
                new NewSession("A class", Collections.nCopies(1, round), EmptySeats.OMIT, false, "instructor"));
        seating.join(session.code(), "Ana", null);
        conducting.start(session.id());
        conducting.endRound(session.id(), 1);
        if (end) {
            conducting.end(session.id());
        }
        return session.id();
    }

    private void ended(UUID session, Duration ago) {
        QuarkusTransaction.requiringNew().run(() -> SessionRecord.update("endedAt = ?1 where id = ?2", Instant.now().minus(ago), session));
    }

    private long round(UUID session) {
        return QuarkusTransaction.requiringNew().call(() -> RoundRecord.<RoundRecord>find("sessionId", session).firstResult().id);
    }

    private long rows(String sql, Object key) {
        return QuarkusTransaction.requiringNew().call(
                () -> ((Number) database.createNativeQuery("select count(*) from " + sql).setParameter(1, key).getSingleResult()).longValue());
    }

    @Test
    void dueSession_swept_leavesNothingBehind() throws Exception {
        keepFor(30);
        UUID due = played(true);
        long round = round(due);
        ended(due, OLD);
        assertThat(keeping.deleteOld(Instant.now())).isEqualTo(1);
        assertThat(sessions.find(due)).isEmpty();
        for (String table : List.of("session where id", "round where session_id", "person where session_id", "session_log where session_id")) {
            assertThat(rows(table + " = ?1", due)).as(table).isZero();
        }
        for (String table : List.of("action_log where round_id", "holding where round_id", "seat_report where round_id")) {
            assertThat(rows(table + " = ?1", round)).as(table).isZero();
        }
    }

    @Test
    void sessions_youngOrNotOver_stay() throws Exception {
        keepFor(30);
        UUID young = played(true);
        ended(young, Duration.ofDays(29));
        UUID open = played(false);
        assertThat(keeping.deleteOld(Instant.now())).isZero();
        assertThat(sessions.find(young)).isPresent();
        assertThat(sessions.find(open)).isPresent();
        conducting.end(open);
    }

    @Test
    void oldSession_keptUntilSomebodyDeletesIt_stays() throws Exception {
        keepFor(null);
        UUID old = played(true);
        ended(old, Duration.ofDays(5000));
        keeping.sweep();
        assertThat(sessions.find(old)).isPresent();
        assertThat(keeping.delete(old)).isTrue();
    }
}
