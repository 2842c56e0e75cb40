package org.unchoke.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Documents;
import org.unchoke.config.Json;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Seat;
import org.unchoke.labs.LabCatalog;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.testing.PackagedApp;
import org.unchoke.testing.Patience;

/** A session of the packaged application with a class of {@link ActingClient}s, and the account that is drawn up at its end. */
final class ActingClass implements AutoCloseable {
    private static final String SCENARIO = """
            {"lab": "bittorrent", "title": "Chaos", "content": {"sizeBytes": 1073741824, "pieceBytes": 1048576},
             "peers": [{"name": "s", "count": 1, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 131072, "afterFinish": "stay"},
                       {"name": "bot", "count": 10, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": 65536},
                       {"name": "student", "count": %d, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536}],
             "autopilot": "reference", "endsAtSeconds": 36000}""";
    private static final int HEX = 16;
    private static final String LOGIN = "Basic " + Base64.getEncoder().encodeToString(
            ("instructor:" + PackagedApp.INSTRUCTOR_PASSWORD).getBytes(StandardCharsets.UTF_8));

    final List<ActingClient> clients = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private PackagedApp app;
    final String id;
    final String code;

    /** Creates the session at the first application, seats the class there, leaves one seat free, and starts it. */
    ActingClass(int students, PackagedApp... apps) throws Exception {
        app = apps[0];
        JsonNode made = call("POST", "/api/sessions",
                "{\"lab\":\"bittorrent\",\"seed\":7,\"scenario\":" + SCENARIO.formatted(students + 1) + "}", 201);
        id = made.get("id").asText();
        code = made.get("code").asText();
        for (int i = 1; i <= students; i++) {
            join(apps);
        }
        call("POST", "/api/sessions/" + id + "/start", null, 200);
        clients.forEach(ActingClient::start);
        awaitAllBack();
        Patience.await().until(
                () -> clients.stream().noneMatch(client -> client.promised().isEmpty()));
    }

    /** One more student, who connects to those processes, one after the other. */
    ActingClient join(PackagedApp... homes) throws Exception {
        JsonNode seat = call("POST", "/api/sessions/" + code + "/seats",
                "{\"name\":\"Student " + (clients.size() + 1) + "\"}", 201);
        ActingClient client = new ActingClient(seat.get("seat").asInt(),
                Arrays.stream(homes).map(this::socket).toList(), seat.get("ticket").asText(), timer);
        clients.add(client);
        return client;
    }

    /** Where a process has the session's live connections. */
    URI socket(PackagedApp at) {
        return URI.create(at.base().replaceFirst("^http", "ws") + "/ws/sessions/" + code);
    }

    /** From now on questions go to another process. */
    void ask(PackagedApp other) {
        app = other;
    }

    JsonNode call(String method, String path, String body, int status) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.url(path)).timeout(Patience.LONGEST)
                .header("Authorization", LOGIN).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        return Json.full().readTree(answer.body());
    }

    /** Whether that process runs the session: it does what it is told there. */
    boolean owned(PackagedApp by) throws IOException, InterruptedException {
        HttpRequest change = HttpRequest.newBuilder(by.url("/api/sessions/" + id)).timeout(Patience.LONGEST)
                .header("Authorization", LOGIN).header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"speed\":4}")).build();
        return http.send(change, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Asks for a seat again and again until nobody answers any more; what was answered. */
    Set<Integer> knock() throws InterruptedException {
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        HttpRequest request = HttpRequest.newBuilder(app.url("/api/sessions/" + code + "/seats"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"name\":\"Latecomer\"}")).build();
        AtomicBoolean gone = new AtomicBoolean();
        while (!gone.get()) {
            http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                if (answer != null) {
                    statuses.add(answer.statusCode());
                } else if (failure instanceof ConnectException || failure.getCause() instanceof ConnectException) {
                    gone.set(true);
                } // else it was cut off in the middle, or sent over a connection from before
            });
            Thread.sleep(50);
        }
        return statuses;
    }

    /** Waits until everybody is connected, and says how many seconds that took. */
    double awaitAllBack() {
        long since = System.nanoTime();
        Patience.await().pollInterval(Duration.ofMillis(20))
                .until(() -> clients.stream().allMatch(ActingClient::isWelcome));
        return (System.nanoTime() - since) / 1e9;
    }

    /** Waits until everybody was answered anew. */
    void awaitProgress() {
        Map<ActingClient, Integer> before = new TreeMap<>((a, b) -> a.seat - b.seat);
        clients.forEach(client -> before.put(client, client.promised().size()));
        Patience.await().until(
                () -> clients.stream().allMatch(client -> client.promised().size() > before.get(client)));
    }

    /**
     * Ends the session and compares what was promised with what was recorded: all of it, nothing twice, nothing that was
     * not asked for; and the recording ends, played without any disturbance, in the state that was noted.
     *
     * @return how many actions were promised
     */
    int account() throws Exception {
        clients.forEach(ActingClient::rest);
        Patience.await().until(() -> clients.stream().allMatch(ActingClient::isSettled));
        call("POST", "/api/sessions/" + id + "/end", null, 200);
        JsonNode recorded = call("GET", "/api/sessions/" + id + "/rounds/1/recording", null, 200);
        Map<Integer, Map<Long, Long>> applied = new TreeMap<>();
        Set<String> once = new HashSet<>();
        for (JsonNode row : recorded.get("actions")) {
            if (row.get("id").isNumber()) {
                long action = row.get("id").asLong();
                assertThat(once.add(row.get("seat") + " " + action)).as("applied once: %s", row).isTrue();
                assertThat(row.at("/action/bytesPerSecond").asLong()).isEqualTo(ActingClient.LEAST_BYTES + action);
                applied.computeIfAbsent(row.get("seat").asInt(), none -> new TreeMap<>()).put(action, row.get("tick").asLong());
            }
        }
        int promises = 0;
        for (ActingClient client : clients) {
            assertThat(client.refusals()).as("refused to seat %d", client.seat).isEmpty();
            assertThat(applied.get(client.seat)).as("seat %d", client.seat).isEqualTo(client.promised());
            promises += client.promised().size();
        }
        replay(recorded);
        return promises;
    }

    private static void replay(JsonNode recorded) throws Exception {
        Lab lab = LabCatalog.find("bittorrent").orElseThrow();
        JsonNode head = recorded.get("header");
        List<Seat> seats = Json.full().readValue(head.get("seats").toString(), new TypeReference<>() {});
        ActionJson actions = new ActionJson(lab);
        List<Recording.Entry> entries = new ArrayList<>();
        for (JsonNode row : recorded.get("actions")) {
            Actor.Role role = Json.full().convertValue(row.get("actor"), Actor.Role.class);
            Actor actor = new Actor(role, row.get("seat").isNull() ? Actor.NO_SEAT : row.get("seat").asInt());
            entries.add(new Recording.Entry(row.get("seq").asLong(), row.get("tick").asLong(), actor, null,
                    actions.read((ObjectNode) row.get("action"))));
        }
        long fingerprint = Long.parseUnsignedLong(recorded.get("fingerprint").asText(), HEX);
        Recording recording = new Recording(
                new Recording.Header("bittorrent", head.get("rulesVersion").asInt(),
                        Documents.parse(head.get("scenario").toString()), new Seed(head.get("seed").asLong()), seats),
                entries, new Recording.Outcome(recorded.get("ticks").asLong(), fingerprint));
        assertThat(Fingerprint.hex(new Replayer(lab, recording).toEnd((match, events) -> {}).fingerprint()))
                .isEqualTo(recorded.get("fingerprint").asText());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
