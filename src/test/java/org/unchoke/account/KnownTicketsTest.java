package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Conducting;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;
import org.unchoke.store.SeatTicket;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

@QuarkusTest
class KnownTicketsTest {
    @Inject
    Seating seating;

    @Inject
    Sessions sessions;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    KnownTickets known;

    @Test
    void ticket_isKnownOnceIssued_alsoByAnotherProcess() throws Exception {
        SessionRef session = testSessions.tiny(3, TestAccounts.with(Account.INSTRUCTOR));
        String own = seating.join(session.code(), "Ana", null).ticket();
        assertThat(known.known(own)).isPresent();
        assertThat(known.isOf(session.code(), own)).isTrue();
        assertThat(known.isOf("ZZZZZZ", own)).as("of another session").isFalse();

        QuarkusTransaction.requiringNew().run(() -> {
            SeatTicket elsewhere = new SeatTicket();
            elsewhere.hash = Tokens.hash("issued elsewhere");
            elsewhere.personId = sessions.person(session.id(), own).orElseThrow();
            elsewhere.createdAt = Instant.now();
            elsewhere.persist();
        });
        assertThat(known.known("issued elsewhere")).isEmpty();
        assertThat(find("issued elsewhere")).isTrue();
        assertThat(find("made up")).isFalse();
        assertThat(known.isOf(session.code(), "issued elsewhere")).isTrue();
        assertThat(known.isOf(session.code(), own)).as("still, after reading anew").isTrue();

        conducting.end(session.id());
    }

    private boolean find(String ticket) {
        return known.find(ticket).await().atMost(Patience.LONGEST).isPresent();
    }
}
