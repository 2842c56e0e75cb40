package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.account.AccountBook;
import org.unchoke.account.SignIns;
import org.unchoke.session.Conducting;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

@QuarkusTest
class SignedOutTest {
    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    SignIns signIns;

    @Inject
    AccountBook book;

    private String owner;
    private SessionRef session;

    @BeforeEach
    void create() throws Exception {
        owner = TestAccounts.with(Account.INSTRUCTOR);
        session = testSessions.tiny(3, owner);
    }

    @AfterEach
    void end() {
        conducting.end(session.id());
    }

    private WireClient watch(String token) {
        URI url = TestSessions.url(session.code());
        return WireClient.open(url, SessionSocket.PROTOCOL, "Cookie", "unchoke-sign-in=" + token,
                "Origin", TestSessions.origin());
    }

    private WireClient welcome(String token) {
        WireClient room = watch(token).say("{\"type\":\"hello\"}");
        room.hears("hello");
        return room;
    }

    @Test
    void signOut_closesWhatThatSignInHadOpenedOnly() {
        String here = signIns.open(owner);
        String there = signIns.open(owner);
        try (WireClient first = welcome(here); WireClient second = welcome(there)) {
            signIns.close(here);
            assertThat(first.closeCode()).isEqualTo(4504);
            second.say("{\"type\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void rolesChanged_closesEverythingOfTheAccount() {
        try (WireClient room = welcome(signIns.open(owner))) {
            book.roles(book.all().stream().filter(a -> a.name.equals(owner)).findFirst().orElseThrow().id,
                    List.of(Account.GRADER), "a test");
            assertThat(room.closeCode()).isEqualTo(4504);
        }
    }

    @Test
    void staff_ofAnotherSession_isAStranger() {
        try (WireClient other = watch(signIns.open(TestAccounts.with(Account.INSTRUCTOR)))) {
            assertThat(other.closeCode()).isEqualTo(4504);
        }
    }
}
