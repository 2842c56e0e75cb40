package org.unchoke.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.testing.OwnersConnection;
import org.unchoke.testing.TestCodes;

/** What the application's own role may do in the database, the embedded one included. */
@QuarkusTest
class DatabaseRightsTest {
    @Inject
    AgroalDataSource database;

    private int execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement open = connection.createStatement()) {
            return open.executeUpdate(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update action_log set action = 'x'", "delete from action_log", "truncate action_log", "update holding set seat = 1",
        "update session_log set what = 'x'", "delete from session_log", "delete from session", "delete from round",
        "alter table action_log disable trigger all", "drop table action_log",
        "set role unchoke_owner", "create table mine (x int)", "update flyway_schema_history set success = false",
        "create or replace function delete_session(doomed uuid) returns boolean language sql as 'select true'"})
    void applicationsRole_cannotTouchWhatWasLogged(String statement) {
        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void everyTableThatIsOnlyAddedTo_isAmongThoseThatAreGuarded() throws SQLException {
        try (Connection owner = OwnersConnection.open(); Statement open = owner.createStatement();
                var names = open.executeQuery("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and (relname like '%\\_log' or relname like '%\\_audit')"
                        + " and (has_table_privilege('unchoke', oid, 'update') or has_table_privilege('unchoke', oid, 'delete'))")) {
            assertThat(names.next()).as("a log that the application could change: add it to afterMigrate.sql").isFalse();
        }
    }

    @Test
    void deleteWhole_removesSessionsThatAreOverWithTheirLogs_andNoOthers() throws SQLException {
        UUID over = session("ended");
        UUID alive = session("running");
        assertThat(QuarkusTransaction.requiringNew().call(() -> SessionRecord.deleteWhole(over))).isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> SessionRecord.deleteWhole(alive))).isFalse();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(SessionRecord.count("id", over)).isZero();
            assertThat(SessionRecord.count("id", alive)).isEqualTo(1);
            SessionRecord.update("state = 'ended' where id = ?1", alive);
        });
    }

    private UUID session(String state) throws SQLException {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            SessionRecord record = new SessionRecord();
            record.id = id;
            record.code = TestCodes.next();
            record.title = "t";
            record.state = state;
            record.seats = 1;
            record.speed = 5;
            record.emptySeats = "omit";
            record.createdBy = "x";
            record.createdAt = Instant.now();
            record.persist();
        });
        execute("insert into round (session_id, n, state, lab, scenario) values ('" + id + "', 1, 'over', 'tiny', '{}')");
        execute("insert into action_log (round_id, seq, tick, role, seat, action)"
                + " select id, 1, 1, 'seat', 1, '{}' from round where session_id = '" + id + "'");
        return id;
    }
}
