package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;
import org.unchoke.testing.RawSocket;

/** One student tries every trick while forty play. Prints what the forty notice of it. */
class HostileStudentIT {
    private static final int HONEST = 40;
    private static final int SECONDS = 10;
    private static final double TICKS_PER_SECOND = 5;
    /** By how much the honest may notice the attack. Machines are noisy, and the attacker's work is done on the same one. */
    private static final double AIM = 1.5;

    private static final double NOISE = 5;
    private static final double LEAST_MILLIS = 200;
    /** Six threads that never rest would measure how this machine is shared with the attacker's own work. */
    private static final long BREATH_MILLIS = 50;
    private static final int MOST_LINES = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("instructor:" + PackagedApp.INSTRUCTOR_PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String SESSION = """
            {"lab": "bittorrent", "seed": 1, "scenario": {"lab": "bittorrent", "title": "Hostile",
             "content": {"sizeBytes": 134217728, "pieceBytes": 262144}, "rules": {"slots": "fixed(4)"},
             "peers": [{"name": "s", "count": 2, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 262144, "afterFinish": "stay"},
                       {"name": "bot", "count": 20, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": 65536},
                       {"name": "student", "count": 41, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536}],
             "autopilot": "reference", "endsAtSeconds": 36000}}""";
    private final HttpClient http = HttpClient.newHttpClient();
    private PackagedApp app;

    private HttpResponse<String> ask(String verb, String path, String authorization, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.url(path))
                .header("Content-Type", "application/json")
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode instructor(String verb, String path, String body) throws Exception {
        HttpResponse<String> answer = ask(verb, path, BASIC, body);
        assertThat(answer.statusCode()).as(verb + " " + path + ": " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private JsonNode join(String code, String name) throws Exception {
        HttpResponse<String> answer = ask("POST", "/api/sessions/" + code + "/seats", null, "{\"name\":\"" + name + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    @Test
    void everyTrick_whileFortyPlay_isNoticedByNobodyAndLeavesNothing() throws Exception {
        try (PackagedApp running = PackagedApp.fresh("hostile").start()) {
            app = running;
            JsonNode session = instructor("POST", "/api/sessions", SESSION);
            String id = session.path("id").asText();
            String code = session.path("code").asText();
            instructor("PATCH", "/api/sessions/" + id, "{\"speed\":" + TICKS_PER_SECOND + "}");
            URI url = URI.create(app.base().replaceFirst("^http", "ws") + "/ws/sessions/" + code);
            List<HonestPlayer> honest = new ArrayList<>();
            for (int i = 0; i < HONEST; i++) {
                honest.add(new HonestPlayer(url, join(code, "Student " + i).path("ticket").asText()));
            }
            JsonNode seat = join(code, "Mallory");
            instructor("POST", "/api/sessions/" + id + "/start", null);
            Awaitility.await().until(() -> honest.stream().allMatch(HonestPlayer::plays));
            play(honest); // warm
            Measure quiet = play(honest);
            Measure attacked;
            try (Attack attack = new Attack(url, id, code, seat.path("ticket").asText())) {
                attack.begin();
                attacked = play(honest);
                attack.check();
            }
            System.out.printf("undisturbed: %s%nattacked:    %s%n%d lines in the log%n", quiet, attacked, app.log().lines().count());
            assertThat(app.log().lines().count()).isLessThan(MOST_LINES);
            assertThat(honest).noneMatch(player -> player.closed.isDone());
            assertThat(attacked.answered).isEqualTo(HONEST * SECONDS);
            nothingOfTheAttackers(id, seat.path("seat").asInt());
            assertThat(attacked.ticks).isGreaterThan(TICKS_PER_SECOND / NOISE);
            assertThat(attacked.p99).isLessThan(NOISE * AIM * Math.max(LEAST_MILLIS, quiet.p99));
            honest.forEach(HonestPlayer::close);
        }
    }

    private void nothingOfTheAttackers(String id, int seat) throws Exception {
        JsonNode recording = instructor("GET", "/api/sessions/" + id + "/rounds/1/recording", null);
        List<JsonNode> landed = new ArrayList<>();
        recording.path("actions").forEach(action -> {
            if (action.path("seat").asInt(-1) == seat && !action.path("id").isNull()) {
                landed.add(action);
            }
        });
        assertThat(landed).isEmpty();
        JsonNode now = instructor("GET", "/api/sessions/" + id, null);
        assertThat(now.path("state").asText()).isEqualTo("running");
        assertThat(now.path("people").size()).isEqualTo(HONEST + 1);
    }

    /** What the honest noticed during a while. */
    private record Measure(double ticks, double median, double p99, int answered) {
        @Override
        public String toString() {
            return "%.2f ticks/s, answers after %.0f ms (median), %.0f ms (p99), %d answers".formatted(ticks, median, p99, answered);
        }
    }

    private static Measure play(List<HonestPlayer> players) throws InterruptedException {
        players.forEach(player -> player.answers.clear());
        long began = System.nanoTime();
        long tick = players.get(0).tick;
        for (int step = 0; step < SECONDS * HONEST; step++) {
            players.get(step % HONEST).act();
            long due = (long) (step + 1) * 1000 / HONEST;
            Thread.sleep(Math.max(0, due - (System.nanoTime() - began) / 1_000_000));
        }
        double ticks = (players.get(0).tick - tick) / ((System.nanoTime() - began) / 1e9);
        Awaitility.await().atMost(30, TimeUnit.SECONDS)
                .until(() -> players.stream().mapToInt(player -> player.answers.size()).sum() >= SECONDS * HONEST);
        List<Double> all = players.stream().flatMap(player -> player.answers.stream()).sorted().toList();
        return new Measure(ticks, all.get(all.size() / 2), all.get(all.size() * 99 / 100), all.size());
    }

    /** All tricks at once, each in a thread that repeats it until told to end. */
    private final class Attack implements AutoCloseable {
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final List<Future<?>> tricks = new ArrayList<>();
        private final List<AutoCloseable> held = new ArrayList<>();
        private final URI url;
        private final String id;
        private final String code;
        private final String ticket;
        private volatile boolean over;

        Attack(URI url, String id, String code, String ticket) {
            this.url = url;
            this.id = id;
            this.code = code;
            this.ticket = ticket;
        }

        void begin() {
            tricks.add(threads.submit(repeated(this::flood)));
            tricks.add(threads.submit(repeated(this::megabyte)));
            tricks.add(threads.submit(repeated(this::strangeActions)));
            tricks.add(threads.submit(repeated(this::foreignSeats)));
            tricks.add(threads.submit(repeated(this::othersPapers)));
            tricks.add(threads.submit(repeated(this::guesses)));
            tricks.add(threads.submit(once(this::halfOpen)));
            tricks.add(threads.submit(once(this::slowReaders)));
        }

        private interface Trick {
            void play() throws Exception;
        }

        private Callable<Void> repeated(Trick trick) {
            return () -> {
                while (!over) {
                    trick.play();
                    Thread.sleep(BREATH_MILLIS);
                }
                return null;
            };
        }

        private Callable<Void> once(Trick trick) {
            return () -> {
                trick.play();
                return null;
            };
        }

        /** As fast as the line takes it, which is above 10 000 messages a second, until the line is cut. */
        private void flood() throws IOException {
            try (RawSocket raw = RawSocket.withTicket(url, ticket)) {
                raw.text("{\"type\":\"hello\"}");
                for (int i = 0; i < 20_000 && !over; i++) {
                    raw.text("{\"id\":" + i + ",\"type\":\"unchoke\",\"peer\":-1}");
                }
                assertThat(raw.closeCode()).isIn(1008, 4503, 4002, -1);
            } catch (IOException cut) {
                return; // the server had enough
            }
        }

        private void megabyte() throws Exception {
            try (RawSocket raw = RawSocket.withTicket(url, ticket)) {
                raw.text("{\"type\":\"hello\"}").frame(true, 1, new byte[1_000_000]);
                assertThat(raw.closeCode()).isIn(1009, 1008, 4503, 4002, -1);
            } catch (IOException cut) {
                Thread.sleep(50);
            }
        }

        /** Negative caps, unknown neighbours, other people's seats, the host's own actions, fields that do not exist. */
        private void strangeActions() throws Exception {
            String[] actions = {
                "\"type\":\"capUpload\",\"bytesPerSecond\":-5", "\"type\":\"capConnection\",\"peer\":2,\"bytesPerSecond\":-1",
                "\"type\":\"capUpload\",\"bytesPerSecond\":1e999", "\"type\":\"weight\",\"peer\":2,\"weight\":-3",
                "\"type\":\"unchoke\",\"peer\":99999", "\"type\":\"unchoke\",\"peer\":2,\"seat\":30", "\"type\":\"connect\",\"peer\":-7",
                "\"type\":\"joined\"", "\"type\":\"left\"", "\"type\":\"seedLeaves\",\"peer\":0", "\"type\":\"finished\",\"seat\":30",
                "\"type\":\"afterFinish\",\"mode\":\"leave\",\"peer\":30", "\"type\":\"unchoke\",\"peer\":2,\"score\":100",
                "\"type\":\"autopilot\",\"strategy\":\"no-such\"", "\"type\":\"unchoke\",\"peer\":\"2\""};
            try (RawSocket raw = RawSocket.withTicket(url, ticket)) {
                raw.text("{\"type\":\"hello\"}");
                long number = System.nanoTime() / 1000;
                for (String action : actions) {
                    raw.text("{\"id\":" + number++ + "," + action + "}");
                    Thread.sleep(20);
                }
            } catch (IOException cut) {
                Thread.sleep(50);
            }
        }

        private void foreignSeats() throws Exception {
            for (String stolen : new String[] {"AAAAAAAAAAAAAAAAAAAAAA", ticket.substring(1) + "A", "", "Student 1", ticket + "'--"}) {
                try (RawSocket raw = RawSocket.withTicket(url, stolen)) {
                    assertThat(raw.closeCode()).isIn(4504, 4002, -1);
                } catch (IOException refused) {
                    Thread.sleep(20);
                }
            }
        }

        private void othersPapers() throws Exception {
            String mine = "Bearer " + ticket;
            for (String path : new String[] {"", "/results", "/rounds/1/recording", "/people", "/grades", "/grades/plain.csv", "/log"}) {
                assertThat(ask("GET", "/api/sessions/" + id + path, mine, null).statusCode()).as(path).isIn(401, 404);
            }
            for (String command : new String[] {"start", "pause", "end", "step", "rounds/1/end", "grades/release"}) {
                assertThat(ask("POST", "/api/sessions/" + id + "/" + command, mine, "{}").statusCode()).as(command).isIn(401, 404);
            }
            assertThat(ask("DELETE", "/api/sessions/" + id + "/people/3", mine, null).statusCode()).isIn(401, 404);
            assertThat(ask("GET", "/sessions/" + id + "/rounds/1/debrief", mine, null).statusCode()).isIn(303, 401, 404);
        }

        private void guesses() throws Exception {
            String name = "{\"name\":\"Instructor\"}";
            assertThat(ask("POST", "/api/sessions/" + code + "/seats", null, name).statusCode()).isIn(400, 409, 429);
            assertThat(ask("POST", "/api/sessions/ZZZZZZ/seats", null, "{\"name\":\"Eve\"}").statusCode()).isIn(404, 429);
            String wrong = Base64.getEncoder().encodeToString("admin:guess".getBytes(StandardCharsets.UTF_8));
            assertThat(ask("GET", "/api/sessions", "Basic " + wrong, null).statusCode()).isIn(401, 429);
            assertThat(ask("POST", "/api/sessions/" + code + "/seats", null, "{\"name\":\"" + "x".repeat(100_000) + "\"}").statusCode()).isIn(413, 429);
        }

        private void halfOpen() throws IOException {
            for (int i = 0; i < 200; i++) {
                RawSocket raw = RawSocket.silent(url);
                held.add(raw);
                if (i % 2 == 0) {
                    raw.write("GET /ws/sessions/XXXXXX HTTP/1.1\r\nHost: x\r\nUpgra".getBytes(StandardCharsets.US_ASCII));
                }
            }
        }

        private void slowReaders() throws IOException {
            for (int i = 0; i < 20; i++) {
                RawSocket raw = RawSocket.withTicket(url, ticket);
                held.add(raw);
                raw.text("{\"type\":\"hello\"}");
            }
        }

        /** Ends it; whatever a trick found to be otherwise than it should is thrown. */
        void check() throws Exception {
            over = true;
            for (Future<?> trick : tricks) {
                try {
                    trick.get(60, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException failed) {
                    if (!(failed.getCause() instanceof IOException)) {
                        throw failed;
                    }
                }
            }
        }

        @Override
        public void close() throws Exception {
            over = true;
            threads.shutdownNow();
            for (AutoCloseable each : held) {
                each.close();
            }
        }
    }
}
