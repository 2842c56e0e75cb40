package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unchoke.testing.TestSessions.url;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.SeatChanges;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.testing.TestSessions;

@QuarkusTest
class SessionSocketTest {
    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final String STAFF = "Basic aW5zdHJ1Y3Rvcjpjb3JyZWN0LWhvcnNl";

    @Inject
    Sessions sessions;

    @Inject
    SeatChanges seatChanges;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    private SessionRef session;

    @BeforeEach
    void create() throws Exception {
        session = testSessions.tiny(3, TestSessions.ANYBODY);
        conducting.speed(session.id(), 50);
    }

    @AfterEach
    void end() {
        if (sessions.find(session.id()).filter(status -> !status.state().over()).isPresent()) {
            conducting.end(session.id());
        }
    }

    private WireClient connect(Joined joined) {
        WireClient client = WireClient.withTicket(url(session.code()), joined.ticket()).say(HELLO);
        client.hears("hello");
        return client;
    }

    private Joined join(String name) {
        return seating.join(session.code(), name, null);
    }

    private void runsOn(WireClient honest, long id) {
        honest.say("{\"id\":" + id + ",\"type\":\"add\",\"amount\":1}");
        assertThat(honest.replyTo(id).path("ok").asBoolean()).isTrue();
    }

    @Test
    void seat_fromHelloToTheEnd_isToldEverythingInOrder() {
        try (WireClient ana = connect(join("Ana"))) {
            JsonNode hello = ana.hears("hello");
            assertThat(hello.path("protocol").asText()).isEqualTo("unchoke.v1.json");
            assertThat(hello.path("seat").asInt()).isEqualTo(1);
            assertThat(hello.path("lastId").asInt(-1)).isZero();
            assertThat(ana.hears("session").path("state").asText()).isEqualTo("lobby");
            conducting.start(session.id());
            JsonNode snapshot = ana.hears("snapshot");
            assertThat(snapshot.path("seq").asInt()).isEqualTo(1);
            assertThat(snapshot.at("/view/me/name").asText()).isEqualTo("Ana");
            ana.say("{\"id\":7,\"type\":\"add\",\"amount\":5}");
            JsonNode reply = ana.replyTo(7);
            assertThat(reply.path("ok").asBoolean()).isTrue();
            assertThat(ana.hears("events").at("/events/0/type").asText()).isEqualTo("added");
            JsonNode frame = ana.hears(message -> message.at("/patch/me/total").asInt() == 5);
            assertThat(frame.path("tick").asLong()).isGreaterThanOrEqualTo(reply.path("tick").asLong());
            assertThat(frame.path("patch").has("neighbours")).as("only what changed of the bot").isTrue();
            assertThat(frame.at("/patch/neighbours/0").has("name")).isFalse();
            whatThereIsToSayAtOnce_comesInOneText(ana);
            conducting.end(session.id());
            assertThat(ana.hears("standing").at("/standing/0/name").asText()).isNotEmpty();
            assertThat(ana.closeCode()).isEqualTo(4502);
            List<Integer> seqs = ana.received.stream().filter(m -> m.has("seq")).map(m -> m.get("seq").asInt()).toList();
            for (int i = 0; i < seqs.size(); i++) {
                assertThat(seqs.get(i)).isEqualTo(i + 1);
            }
        }
    }

    /** Unless the socket becomes free between the two, which does not happen every time. */
    private static void whatThereIsToSayAtOnce_comesInOneText(WireClient ana) {
        long id = 7;
        while (ana.texts.stream().noneMatch(text -> text.contains("\"re\":") && text.contains("\"type\":\"events\"")) && id < 20) {
            ana.say("{\"id\":" + ++id + ",\"type\":\"add\",\"amount\":1}").replyTo(id);
        }
        assertThat(id).isLessThan(20);
    }

    @Test
    void secondTab_withTheSameTicket_replacesTheFirst() {
        Joined joined = join("Ana");
        try (WireClient first = connect(joined); WireClient second = connect(joined)) {
            assertThat(first.closeCode()).isEqualTo(4503);
            second.say("{\"type\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void removedPerson_isToldSoAtOnce() {
        try (WireClient ana = connect(join("Ana"))) {
            seatChanges.remove(session.id(), 1);
            assertThat(ana.closeCode()).isEqualTo(4501);
        }
    }

    @Test
    void upgrade_wrongCodeTicketOrProtocol_isClosedWithItsCode() {
        Joined joined = join("Ana");
        try (WireClient noTicket = WireClient.withTicket(url(session.code()), "AAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(noTicket.closeCode()).isEqualTo(4504);
        }
        try (WireClient wrongCode = WireClient.withTicket(url("ZZZZZZ"), joined.ticket())) {
            assertThat(wrongCode.closeReason()).contains("no session with that code");
        }
        try (WireClient other = WireClient.open(url(session.code()), null, "Authorization", "Bearer " + joined.ticket())) {
            assertThat(other.closeCode()).isEqualTo(4505);
        }
        conducting.end(session.id());
        try (WireClient late = WireClient.withTicket(url(session.code()), joined.ticket())) {
            assertThat(late.closeCode()).isEqualTo(4502);
        }
    }

    @Test
    void upgrade_ofNobodyOfAnotherSessionsOrOfSomebodyRemoved_isClosed() throws Exception {
        String ours = TestSessions.origin();
        try (WireClient nobody = WireClient.open(url(session.code()), SessionSocket.PROTOCOL, "Origin", ours)) {
            assertThat(nobody.closeCode()).isEqualTo(4504);
        }
        SessionRef other = testSessions.tiny(3, TestSessions.ANYBODY);
        String foreign = seating.join(other.code(), "Eve", null).ticket();
        try (WireClient eve = WireClient.withTicket(url(session.code()), foreign)) {
            assertThat(eve.closeCode()).isEqualTo(4504);
        }
        try (WireClient eve = WireClient.open(url(session.code()), SessionSocket.PROTOCOL, "Origin", ours,
                "Cookie", "unchoke-seat-" + session.code() + "=" + foreign)) {
            assertThat(eve.closeCode()).isEqualTo(4504);
        }
        conducting.end(other.id());
        String removed = join("Ana").ticket();
        seatChanges.remove(session.id(), 1);
        try (WireClient ana = WireClient.withTicket(url(session.code()), removed)) {
            assertThat(ana.closeCode()).isEqualTo(4504);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://evillocalhost", "",
        "http://localhost:1", "https://localhost", "http://127.0.0.1.evil.example", "http://localhost@evil.example"})
    void upgrade_foreignOrigin_isRefused(String origin) {
        Joined joined = join("Ana");
        assertThatThrownBy(() -> WireClient.open(url(session.code()), SessionSocket.PROTOCOL,
                        "Authorization", "Bearer " + joined.ticket(), "Origin", origin))
                .hasStackTraceContaining("403");
    }

    @Test
    void upgrade_ofABrowser_needsOurOriginAndItsCookie() {
        Joined joined = join("Ana");
        String cookie = "unchoke-seat-" + session.code() + "=" + joined.ticket();
        String ours = TestSessions.origin();
        try (WireClient ana = WireClient.open(url(session.code()), SessionSocket.PROTOCOL, "Cookie", cookie, "Origin", ours)) {
            ana.say(HELLO).hears("hello");
        }
        assertThatThrownBy(() -> WireClient.open(url(session.code()), SessionSocket.PROTOCOL, "Cookie", cookie))
                .hasStackTraceContaining("403");
    }

    @Test
    void staff_watch_andCannotAct() {
        connect(join("Ana")).close();
        conducting.start(session.id());
        try (WireClient room = WireClient.open(url(session.code()), SessionSocket.PROTOCOL, "Authorization", STAFF)) {
            room.say("{\"type\":\"hello\",\"as\":\"projector\"}");
            assertThat(room.hears("hello").has("seat")).isFalse();
            assertThat(room.hears("snapshot").path("view").has("me")).isFalse();
            room.say("{\"id\":1,\"type\":\"add\",\"amount\":5}");
            assertThat(room.replyTo(1).at("/error/code").asText()).isEqualTo("watching");
        }
        try (WireClient ana = WireClient.withTicket(url(session.code()), join("Ben").ticket())) {
            ana.say("{\"type\":\"hello\",\"as\":\"instructor\"}").error("not-staff");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not json | not-json", "[] | not-a-message", "{} | not-a-message", "{\"type\":3} | not-a-message",
        "{\"type\":\"ping\",\"type\":\"ping\"} | not-json", "{\"type\":\"ping\",\"x\":[[[[[[1]]]]]]} | not-json",
        "{\"type\":\"ping\",\"x\":1} | bad-fields", "{\"type\":\"hello\"} | hello-twice",
        "{\"type\":\"add\",\"amount\":1} | bad-id", "{\"id\":0,\"type\":\"add\",\"amount\":1} | bad-id",
        "{\"id\":1e999,\"type\":\"add\",\"amount\":1} | bad-id", "{\"id\":\"1\",\"type\":\"add\",\"amount\":1} | bad-id"})
    void message_thatCannotBeRead_getsItsErrorAndNothingElse(String text, String code) {
        try (WireClient ana = connect(join("Ana")); WireClient ben = connect(join("Ben"))) {
            conducting.start(session.id());
            ana.say(text);
            assertThat(ana.error(code).path("message").asText()).endsWith(".");
            runsOn(ana, 1);
            runsOn(ben, 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"id\":5,\"type\":\"subtract\"} | unknown-type", "{\"id\":5,\"type\":\"add\",\"amount\":1,\"seat\":2} | bad-fields",
        "{\"id\":5,\"type\":\"add\",\"amount\":\"1\"} | bad-fields", "{\"id\":5,\"type\":\"add\"} | bad-fields",
        "{\"id\":5,\"type\":\"add\",\"amount\":0} | amount"})
    void action_thatDoesNotFit_isRefusedAndItsIdIsFree(String text, String code) {
        try (WireClient ana = connect(join("Ana"))) {
            conducting.start(session.id());
            ana.hears("snapshot");
            ana.say(text);
            assertThat(ana.replyTo(5).at("/error/code").asText()).isEqualTo(code);
            runsOn(ana, 6);
        }
    }

    @Test
    void hugeMessage_closesItsSenderOnly() {
        try (WireClient ana = connect(join("Ana")); WireClient ben = connect(join("Ben"))) {
            conducting.start(session.id());
            ben.hears("snapshot");
            ana.say("{\"type\":\"ping\",\"x\":\"" + "x".repeat(5000) + "\"}");
            assertThat(ana.closeCode()).isEqualTo(1009);
            runsOn(ben, 1);
        }
    }

    @Test
    void bytes_andFloods_closeTheirSenderOnly() {
        try (WireClient ana = connect(join("Ana")); WireClient ben = connect(join("Ben")); WireClient cem = connect(join("Cem"))) {
            conducting.start(session.id());
            ben.hears("snapshot");
            ana.sayBytes(new byte[] {1, 2, 3});
            assertThat(ana.closeCode()).isEqualTo(1003);
            assertThat(cem.floods("{\"type\":\"ping\"}").closeCode()).isEqualTo(1008);
            runsOn(ben, 1);
        }
    }
}
