package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.account.MoveTickets.Moved;
import org.unchoke.store.Account;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

@QuarkusTest
class MoveTicketsTest {
    private static final String HOME = "http://localhost:8080";

    @Inject
    TestSessions testSessions;

    @Inject
    MoveTickets moves;

    @Inject
    AgroalDataSource database;

    private UUID session(String owner) throws Exception {
        return testSessions.tiny(3, owner).id();
    }

    @Test
    void ticket_isGoodOnce_inItsSession_forPagesFromWhereItWasIssued() throws Exception {
        String owner = TestAccounts.with(Account.INSTRUCTOR);
        UUID session = session(owner);
        String ticket = moves.issue(session, new Moved(null, owner), HOME);
        assertThat(moves.admits(ticket, HOME)).isTrue();
        assertThat(moves.admits(ticket, "https://evil.example")).isFalse();
        assertThat(moves.use(session(owner), ticket)).as("for another session").isEmpty();
        assertThat(moves.use(session, "made up")).isEmpty();
        assertThat(moves.use(session, ticket)).contains(new Moved(null, owner));
        assertThat(moves.use(session, ticket)).as("a second time").isEmpty();
        assertThat(moves.admits(ticket, HOME)).isFalse();
    }

    @Test
    void ticket_afterThirtySeconds_isWorthNothing() throws Exception {
        String owner = TestAccounts.with(Account.INSTRUCTOR);
        UUID session = session(owner);
        String ticket = moves.issue(session, new Moved(null, owner), HOME);
        pass(ticket, 29);
        assertThat(moves.admits(ticket, HOME)).isTrue();
        pass(ticket, 1);
        assertThat(moves.admits(ticket, HOME)).isFalse();
        assertThat(moves.use(session, ticket)).isEmpty();
    }

    private void pass(String ticket, int seconds) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement age = connection.prepareStatement(
                "update move_ticket set expires_at = expires_at - make_interval(secs => ?) where hash = ?")) {
            age.setInt(1, seconds);
            age.setString(2, Tokens.hash(ticket));
            assertThat(age.executeUpdate()).isEqualTo(1);
        }
    }
}
