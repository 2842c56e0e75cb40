package org.unchoke.web.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.account.AccountBook;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.testing.LogLines;
import org.unchoke.testing.Patience;
import org.unchoke.testing.RawSocket;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

/** Every event that an operator must be able to find later is written, and says no secret. */
@QuarkusTest
class SecurityEventsTest {
    private static final String FROM = "127.0.0.90";

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    AccountBook book;

    @Inject
    Arrivals arrivals;

    @Inject
    Strangers strangers;

    private SessionRef session;
    private LogLines log;

    @BeforeEach
    void create() throws Exception {
        session = testSessions.tiny(3, TestSessions.ANYBODY);
        log = new LogLines();
    }

    @AfterEach
    void end() {
        log.close();
        conducting.end(session.id());
    }

    private URI url() {
        return TestSessions.url(session.code());
    }

    private void isWritten(String event) {
        Patience.await().untilAsserted(() -> assertThat(log.all()).anyMatch(line -> line.startsWith(event)));
    }

    @Test
    void connections_whateverIsRefusedOfThem_isWritten() throws Exception {
        assertThatThrownBy(() -> WireClient.open(url(), SessionSocket.PROTOCOL, "Origin", "https://evil.example")).isNotNull();
        isWritten("A WebSocket was refused: it came from a page of another site");
        try (RawSocket stranger = RawSocket.withTicket(url(), "a wrong ticket")) {
            assertThat(stranger.closeCode()).isEqualTo(4504);
        }
        isWritten("A WebSocket was closed: nothing that lets in");
        Joined ana = seating.join(session.code(), "Ana", null);
        try (RawSocket raw = RawSocket.withTicket(url(), ana.ticket())) {
            raw.text("{\"type\":\"hello\"}");
            for (int i = 0; i < 300; i++) {
                raw.text("{\"type\":\"ping\"}");
            }
            assertThat(raw.closeCode()).isEqualTo(1008);
        } catch (IOException cut) {
            assertThat(cut).as("cut before all was sent").isNotNull();
        }
        isWritten("A connection was closed: too many messages");
        for (int i = 0; i < 25; i++) {
            arrivals.mayReturn("the hash of a ticket", FROM);
        }
        isWritten("A WebSocket was refused: one seat connects too often");
        for (int i = 0; i < 150; i++) {
            arrivals.mayTry(FROM);
        }
        isWritten("A WebSocket was refused: too many wrong tickets");
        for (int i = 0; i <= Strangers.MOST_PER_ADDRESS; i++) {
            strangers.admit(FROM, System.nanoTime());
        }
        isWritten("A WebSocket was refused: too many have not said hello");
        assertThat(String.join("\n", log.all())).doesNotContain(ana.ticket()).doesNotContain(session.code()).doesNotContain("a wrong ticket");
    }

    @Test
    void requests_whateverIsRefusedOfThem_isWritten() throws Exception {
        var elsewhere = RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                .setParam("http.route.local-address", InetAddress.getByName(FROM)));
        String instructor = TestAccounts.with(Account.INSTRUCTOR);
        given().auth().preemptive().basic(instructor, TestAccounts.PASSWORD).get("/api/sessions/" + session.id()).then().statusCode(404);
        isWritten("Somebody asked for what is not theirs");
        given().auth().preemptive().basic(instructor, TestAccounts.PASSWORD).header("Origin", "https://evil.example")
                .contentType("application/json").body("{}").post("/api/sessions").then().statusCode(403);
        isWritten("A request was refused: it came from a page of another site");
        for (int i = 0; i < 7; i++) {
            given().config(elsewhere).auth().preemptive().basic(instructor, "wrong horse " + i).get("/api/sessions");
        }
        isWritten("A sign-in failed");
        isWritten("A password was not looked at");
        for (int i = 0; i < 20; i++) {
            given().config(elsewhere).get("/j/ZZZZZ" + (char) ('A' + i));
        }
        isWritten("A join code was not looked at");
        int status = 401;
        for (int i = 0; i < 2_000 && status == 401; i++) {
            status = given().config(elsewhere).get("/api/sessions").statusCode();
        }
        isWritten("A request was refused unread");
        assertThat(String.join("\n", log.all())).doesNotContain("wrong horse").doesNotContain("ZZZZZ");
    }

    @Test
    void accounts_whateverIsChangedOfThem_isWritten() {
        String name = "events-" + UUID.randomUUID();
        String password = book.create(name, List.of(), "an admin");
        isWritten("An account was created");
        UUID id = QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow().id);
        book.roles(id, List.of(Account.GRADER), "an admin");
        isWritten("Roles were changed");
        String second = book.resetPassword(id, "an admin");
        isWritten("A password was reset");
        book.disable(id, true, "an admin");
        isWritten("An account was disabled");
        book.disable(id, false, "an admin");
        isWritten("An account was enabled");
        book.changePassword(name, "a longer horse");
        isWritten("A password was changed by its owner");
        assertThat(log.all()).filteredOn(line -> line.contains(name)).hasSize(6).allMatch(line -> line.contains("by=\"an admin\"") || line.startsWith("A password was changed by its owner"));
        assertThat(String.join("\n", log.all())).doesNotContain(password).doesNotContain(second).doesNotContain("a longer horse");
    }
}
