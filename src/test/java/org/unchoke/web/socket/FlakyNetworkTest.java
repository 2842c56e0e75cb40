package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.replay.Recording;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.Person;
import org.unchoke.session.Recordings;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.testing.FlakyProxy;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestSessions;
import org.unchoke.testing.tiny.TinyLab;

/** What happens to a class on a bad network, and to a server with a client that does not read. */
@QuarkusTest
class FlakyNetworkTest {
    private static final int PLAYERS = 6;
    private static final int MOVES = 40;
    /** Views that one client does not take, while another gets as many. */
    private static final int SKIPPED = 20;

    @Inject
    Sessions sessions;

    @Inject
    Seating seating;

    @Inject
    TestSessions testSessions;

    @Inject
    Conducting conducting;

    @Inject
    Recordings recordings;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/ws/sessions/")
    URI base;

    private SessionRef session;

    @AfterEach
    void end() {
        if (sessions.find(session.id()).filter(status -> !status.state().over()).isPresent()) {
            conducting.end(session.id());
        }
    }

    private void create(String lab, Document scenario) throws Exception {
        session = testSessions.create(lab, scenario, "instructor");
        conducting.speed(session.id(), 50);
    }

    private URI url(int port) {
        return URI.create("ws://localhost:" + port + "/ws/sessions/" + session.code());
    }

    @Test
    void cutsDelaysAndSilence_noMoveIsLostOrMadeTwice_noGhostsStay() throws Exception {
        create("tiny", TinyLab.document(PLAYERS, 1_000_000));
        ExecutorService threads = Executors.newFixedThreadPool(PLAYERS);
        List<Joined> joined = new ArrayList<>();
        for (int i = 0; i < PLAYERS; i++) {
            joined.add(seating.join(session.code(), "Player " + i, null));
        }
        conducting.start(session.id());
        Map<Integer, Integer> accepted = new HashMap<>();
        try (FlakyProxy network = new FlakyProxy(base.getPort(), 4)) {
            List<CompletableFuture<Integer>> playing = joined.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> play(each, network), threads)).toList();
            for (int i = 0; i < PLAYERS; i++) {
                accepted.put(joined.get(i).seat(), playing.get(i).join());
            }
            System.out.printf("bad network: %d cuts, %d silences%n", network.cuts(), network.holes());
            assertThat(network.cuts()).isGreaterThan(PLAYERS);
            assertThat(network.holes()).isPositive();
            assertThat(sessions.find(session.id()).orElseThrow().people()).extracting(Person::seat)
                    .containsExactlyInAnyOrderElementsOf(accepted.keySet());
        }
        Patience.await().until(() ->
                sessions.find(session.id()).orElseThrow().people().stream().noneMatch(Person::present));
        conducting.endRound(session.id(), 1);
        Map<Integer, Long> recorded = new HashMap<>();
        Map<Integer, Long> ids = new HashMap<>();
        for (Recording.Entry entry : recordings.find(session.id(), 1).recording().entries()) {
            if (entry.id() != null) {
                recorded.merge(entry.actor().seat(), 1L, Long::sum);
                assertThat(ids.put(entry.actor().seat(), entry.id())).as("id before").isNotEqualTo(entry.id());
            }
        }
        accepted.forEach((seat, count) -> assertThat(recorded.get(seat)).as("moves of seat " + seat).isEqualTo((long) count));
        sessions.results(session.id()).get(0).standing().stream().filter(place -> accepted.containsKey(place.get("seat")))
                .forEach(place -> assertThat(((Number) place.get("total")).intValue()).isEqualTo(accepted.get(place.get("seat"))));
        threads.shutdown();
    }

    /** Adds one so many times; every move is accepted in the end. */
    private int play(Joined joined, FlakyProxy network) {
        int accepted = 0;
        try (ResumingClient client = new ResumingClient(url(network.port()), joined.ticket())) {
            for (int move = 0; move < MOVES; move++) {
                JsonNode reply = client.act("\"type\":\"add\",\"amount\":1");
                assertThat(reply.path("ok").asBoolean()).as(reply.toString()).isTrue();
                accepted++;
                Thread.sleep(60);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return accepted;
    }

    @Test
    void twoTabs_onABadNetwork_theNewestHasTheSeatAndNoMoveIsMadeTwice() throws Exception {
        create("tiny", TinyLab.document(2, 1_000_000));
        Joined ana = seating.join(session.code(), "Ana", null);
        conducting.start(session.id());
        try (FlakyProxy network = new FlakyProxy(base.getPort(), 9)) {
            network.calm();
            try (WireClient first = WireClient.withTicket(url(network.port()), ana.ticket()).say("{\"type\":\"hello\"}");
                    WireClient second = open(first, network, ana)) {
                String move = "{\"id\":1,\"type\":\"add\",\"amount\":3}";
                assertThat(first.closeCode()).isEqualTo(4503);
                long tick = second.say(move).replyTo(1).path("tick").asLong();
                try (WireClient third = open(second, network, ana)) {
                    assertThat(second.closeCode()).isEqualTo(4503);
                    assertThat(third.hears("hello").path("lastId").asLong()).isEqualTo(1);
                    assertThat(third.say(move).replyTo(1).path("tick").asLong()).as("the same answer").isEqualTo(tick);
                    assertThat(sessions.find(session.id()).orElseThrow().people()).hasSize(1);
                }
            }
        }
        conducting.endRound(session.id(), 1);
        assertThat(recordings.find(session.id(), 1).recording().entries().stream().filter(entry -> entry.id() != null)).hasSize(1);
    }

    private WireClient open(WireClient before, FlakyProxy network, Joined joined) {
        before.hears("snapshot");
        return WireClient.withTicket(url(network.port()), joined.ticket()).say("{\"type\":\"hello\"}");
    }

    private static final String BUSY_SWARM = """
            {"lab": "bittorrent", "title": "Busy", "content": {"sizeBytes": 134217728, "pieceBytes": 262144},
             "peers": [{"name": "s", "count": 2, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 262144},
                       {"name": "bot", "count": 60, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": 65536},
                       {"name": "student", "count": 2, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536}],
             "autopilot": "reference", "endsAtSeconds": 36000}""";

    @Test
    void clientThatDoesNotRead_costsLittleAndDelaysNobody() throws Exception {
        create("bittorrent", Documents.parse(BUSY_SWARM));
        Joined slow = seating.join(session.code(), "Slow", null);
        Joined quick = seating.join(session.code(), "Quick", null);
        conducting.start(session.id());
        try (Socket silent = silent(slow);
                WireClient honest = WireClient.withTicket(url(base.getPort()), quick.ticket()).say("{\"type\":\"hello\"}")) {
            honest.hears("snapshot");
            double coalesced = meters.get("unchoke.frames.coalesced").counter().count();
            double most = 0;
            double skipped = 0;
            long frames = 0;
            long until = System.nanoTime() + Patience.LONGEST.toNanos();
            while ((skipped < SKIPPED || frames < SKIPPED) && System.nanoTime() < until) {
                most = Math.max(most, meters.get("unchoke.send.waiting").gauge().value());
                Thread.sleep(10);
                frames = honest.received.stream().filter(message -> message.path("type").asText().equals("frame")).count();
                skipped = meters.get("unchoke.frames.coalesced").counter().count() - coalesced;
            }
            System.out.printf("client that does not read: at most %.0f characters wait, %.0f views skipped; the other got %d frames%n",
                    most, skipped, frames);
            assertThat(2 * most).isLessThanOrEqualTo(256 * 1024);
            assertThat(skipped).as("the socket was full").isGreaterThanOrEqualTo(SKIPPED);
            assertThat(frames).isGreaterThanOrEqualTo(SKIPPED);
            assertThat(silent.isConnected()).isTrue();
        }
    }

    /** Says hello and never reads what is answered. */
    private Socket silent(Joined joined) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", base.getPort()));
        String upgrade = "GET /ws/sessions/" + session.code() + " HTTP/1.1\r\nHost: localhost:" + base.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + "AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: " + SessionSocket.PROTOCOL
                + "\r\nAuthorization: Bearer " + joined.ticket() + "\r\n\r\n";
        socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
        while (socket.getInputStream().available() == 0) {
            Thread.onSpinWait();
        }
        byte[] hello = "{\"type\":\"hello\"}".getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + hello.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | hello.length); // masked with zeros
        System.arraycopy(hello, 0, frame, 6, hello.length);
        socket.getOutputStream().write(frame);
        return socket;
    }
}
