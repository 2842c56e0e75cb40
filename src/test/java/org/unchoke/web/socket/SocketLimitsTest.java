package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.testing.Patience;
import org.unchoke.testing.RawSocket;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

@QuarkusTest
class SocketLimitsTest {
    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final String PING = "{\"type\":\"ping\"}";

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    Strangers strangers;

    private SessionRef session;
    private String owner;

    @BeforeEach
    void create() throws Exception {
        owner = TestAccounts.with(Account.INSTRUCTOR);
        session = testSessions.tiny(3, owner);
    }

    @AfterEach
    void end() {
        conducting.end(session.id());
    }

    private URI url() {
        return TestSessions.url(session.code());
    }

    private WireClient connect(Joined joined) {
        WireClient client = WireClient.withTicket(url(), joined.ticket()).say(HELLO);
        client.hears("hello");
        return client;
    }

    @Test
    void textThatIsNotUtf8_isClosedWith1007() throws Exception {
        try (RawSocket ana = RawSocket.withTicket(url(), seating.join(session.code(), "Ana", null).ticket())) {
            ana.text(HELLO).frame(true, 1, new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'});
            assertThat(ana.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void messageInManyFrames_countsAsOne_andIsCutBeforeItIsHuge() throws Exception {
        Joined joined = seating.join(session.code(), "Ana", null);
        try (RawSocket ana = RawSocket.withTicket(url(), joined.ticket())) {
            ana.text(HELLO).frame(false, 1, "x".repeat(3000).getBytes()).frame(true, 0, "x".repeat(3000).getBytes());
            assertThat(ana.closeCode()).isEqualTo(1009);
        }
        try (RawSocket ana = RawSocket.withTicket(url(), joined.ticket())) {
            ana.text(HELLO);
            assertThat(closeCodeAfter(ana, new byte[1_000_000])).isIn(1009, -1);
        }
    }

    /** The server need not read a huge message to its end before it cuts the line. */
    private static int closeCodeAfter(RawSocket socket, byte[] huge) throws Exception {
        try {
            return socket.frame(true, 1, huge).closeCode();
        } catch (SocketException cut) {
            return -1;
        }
    }

    @Test
    void message_ofFourKibibytes_isRead_andOneByteMoreIsNot() throws Exception {
        String most = "{\"type\":\"ping\",\"x\":\"" + "x".repeat(4096 - 22) + "\"}";
        try (WireClient ana = connect(seating.join(session.code(), "Ana", null))) {
            ana.say(most).error("bad-fields");
            ana.say(most + " ");
            assertThat(ana.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void speaker_saysTwentyThingsAtOnce_thenTenASecond() {
        Speaker speaker = new Speaker(0);
        assertThat(said(speaker, 0)).isEqualTo(20);
        for (int second = 1; second < 5; second++) {
            assertThat(said(speaker, second * 1_000_000_000L)).isEqualTo(10);
        }
    }

    private static int said(Speaker speaker, long now) {
        int said = 0;
        while (speaker.allowance.take(now)) {
            said++;
        }
        return said;
    }

    @Test
    void compression_isOfferedInVain() throws Exception {
        try (RawSocket ana = RawSocket.withTicket(url(), seating.join(session.code(), "Ana", null).ticket())) {
            assertThat(ana.answer().toLowerCase(Locale.ROOT)).contains("101").doesNotContain("permessage-deflate");
        }
    }

    @Test
    void seat_hasOneAllowanceOverAllItsConnections() {
        Joined joined = seating.join(session.code(), "Ana", null);
        long began = System.nanoTime();
        try (WireClient first = connect(joined)) {
            for (int i = 0; i < 30; i++) {
                first.say(PING);
            }
            Patience.await().until(() -> pongs(first) == 30);
            try (WireClient second = connect(joined)) {
                assertThat(first.closeCode()).isEqualTo(4503);
                assertThat(second.floods(PING).closeCode()).isEqualTo(1008);
                assertThat(pongs(first) + pongs(second)).as("answered: sixty at once, then eleven a second")
                        .isLessThanOrEqualTo(60 + (int) (11 * secondsSince(began)));
            }
        }
    }

    private static int pongs(WireClient client) {
        return (int) client.received.stream().filter(message -> message.path("type").asText().equals("pong")).count();
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    @Test
    void memberOfStaff_opensTenWindows_andTheEleventhTakesTheOldestsPlace() {
        String basic = java.util.Base64.getEncoder().encodeToString((owner + ":" + TestAccounts.PASSWORD).getBytes());
        List<WireClient> windows = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            WireClient window = WireClient.open(url(), SessionSocket.PROTOCOL, "Authorization", "Basic " + basic).say(HELLO);
            window.hears("hello");
            windows.add(window);
        }
        assertThat(windows.get(0).closeCode()).isEqualTo(4503);
        windows.get(10).say(PING).hears("pong");
        windows.get(1).say(PING).hears("pong");
        windows.forEach(WireClient::close);
    }

    @Test
    void strangers_fromOneAddress_areCountedUntilTheySayWhoTheyAre() {
        Strangers strangers = new Strangers();
        Strangers.Stranger first = strangers.admit("192.0.2.1", 0);
        for (int i = 1; i < Strangers.MOST_PER_ADDRESS; i++) {
            assertThat(strangers.admit("192.0.2.1", 0)).isNotNull();
        }
        assertThat(strangers.admit("192.0.2.1", 0)).isNull();
        assertThat(strangers.admit("192.0.2.2", 0)).isNotNull();
        strangers.leave(first);
        strangers.leave(first);
        assertThat(strangers.admit("192.0.2.1", 0)).isNotNull();
        assertThat(strangers.admit("192.0.2.1", 0)).isNull();
        assertThat(strangers.admit("192.0.2.1", 16_000_000_000L)).as("later").isNotNull();
    }

    @Test
    void peopleWithSeats_comeBackAtOnce_whileStrangersOfTheSameAddressAreRefused() throws Exception {
        int people = 25;
        SessionRef hall = testSessions.tiny(people, owner);
        URI door = TestSessions.url(hall.code());
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            tickets.add(seating.join(hall.code(), "P" + i, null).ticket());
        }
        long began = System.nanoTime();
        int refused = strangers(door, 150);
        assertThat(refused).as("of 150 with wrong tickets: a hundred at once are heard, and two a second").isBetween(49 - (int) (2 * secondsSince(began)), 50);
        List<Strangers.Stranger> waiting = new ArrayList<>();
        for (int i = 0; i < Strangers.MOST_PER_ADDRESS; i++) {
            waiting.add(strangers.admit("127.0.0.80", System.nanoTime()));
        }
        List<RawSocket> inside = new ArrayList<>();
        try {
            for (String ticket : tickets) {
                inside.add(RawSocket.withTicket(door, ticket, "127.0.0.80"));
            }
            for (RawSocket person : inside) {
                assertThat(person.text(HELLO).hears()).contains("\"hello\"");
            }
        } finally {
            waiting.forEach(strangers::leave);
            for (RawSocket person : inside) {
                person.close();
            }
            conducting.end(hall.id());
        }
    }

    @Test
    void peopleWithSeats_comeBackToAServerThatHasForgotten_whileAStrangerOfTheSameAddressGuessesCodes() throws Exception {
        List<String> tickets = new ArrayList<>();
        for (String name : List.of("Ana", "Ben")) {
            tickets.add(seating.join(session.code(), name, null).ticket());
        }
        URI other = URI.create(url().toString().replace(session.code(), "ZZZZZZ"));
        assertThat(guesses(other, tickets.get(0), 40)).as("of 40 codes tried, with a ticket of another session").isLessThan(20);
        assertThat(guesses(url(), "AAAAAAAAAAAAAAAAAAAAAA", 10)).as("the right code ten times, by a stranger").isLessThan(10);
        for (String ticket : tickets) {
            try (RawSocket person = RawSocket.withTicket(url(), ticket, "127.0.0.82")) {
                assertThat(person.text(HELLO).hears()).contains("\"hello\"");
            }
        }
    }

    /** How many of so many tries were looked at. */
    private static int guesses(URI door, String ticket, int count) throws IOException {
        int answered = 0;
        for (int i = 0; i < count; i++) {
            try (RawSocket stranger = RawSocket.withTicket(door, ticket, "127.0.0.82")) {
                assertThat(stranger.closeCode()).isEqualTo(4504);
                answered++;
            } catch (IOException unheard) {
                assertThat(unheard).hasMessageContaining("429");
            }
        }
        return answered;
    }

    /** So many with wrong tickets at once; how many are not even listened to. */
    private static int strangers(URI door, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Integer>> all = Collections.nCopies(count, () -> {
                try (RawSocket stranger = RawSocket.withTicket(door, "AAAAAAAAAAAAAAAAAAAAAA", "127.0.0.80")) {
                    assertThat(stranger.closeCode()).isEqualTo(4504);
                    return 0;
                } catch (IOException unheard) {
                    assertThat(unheard).hasMessageContaining("429");
                    return 1;
                }
            });
            int refused = 0;
            for (Future<Integer> each : threads.invokeAll(all)) {
                refused += each.get();
            }
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void seatThatConnectsAllTheTime_isRefusedBeforeItIsLookedUp() throws Exception {
        String ticket = seating.join(session.code(), "Ana", null).ticket();
        int refused = 0;
        long began = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            try {
                RawSocket.withTicket(url(), ticket, "127.0.0.81").close();
            } catch (IOException unheard) {
                assertThat(unheard).hasMessageContaining("429");
                refused++;
            }
        }
        assertThat(refused).as("twenty at once, then one a second").isGreaterThanOrEqualTo(19 - (int) secondsSince(began));
        String other = seating.join(session.code(), "Ben", null).ticket();
        try (RawSocket ben = RawSocket.withTicket(url(), other, "127.0.0.81")) {
            assertThat(ben.text(HELLO).hears()).contains("\"hello\"");
        }
    }

    @Test
    void flood_afterTheServerHasClosed_isNotEvenRead() throws Exception {
        try (RawSocket ana = RawSocket.withTicket(url(), seating.join(session.code(), "Ana", null).ticket())) {
            ana.text(HELLO);
            int sent = 0;
            long began = System.nanoTime();
            try {
                for (; sent < 2_000_000; sent++) {
                    ana.text(PING);
                }
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
            assertThat(sent).as("messages until the line was cut").isLessThan(2_000_000);
            assertThat(secondsSince(began)).isLessThan(40);
        }
    }
}
