package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.unchoke.testing.RawSocket;

/**
 * All tricks at once, each in a thread that repeats it without a pause. A program of its own, so that the machine can be told
 * to prefer the server to it: in a class it would run on another one.
 */
public final class HostileStudent {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> tricks = new ArrayList<>();
    private final List<RawSocket> held = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, AtomicInteger> rounds = new ConcurrentSkipListMap<>();
    private final URI base;
    private final URI url;
    private final String id;
    private final String code;
    private final String ticket;
    private volatile boolean over;

    private HostileStudent(URI base, String id, String code, String ticket) {
        this.base = base;
        this.url = URI.create(base.toString().replaceFirst("^http", "ws") + "/ws/sessions/" + code);
        this.id = id;
        this.code = code;
        this.ticket = ticket;
    }

    /** Begins, and ends when nothing more can be read: address of the server, id and code of the session, the own ticket. */
    public static void main(String[] arguments) throws Exception {
        HostileStudent student = new HostileStudent(URI.create(arguments[0]), arguments[1], arguments[2], arguments[3]);
        student.begin();
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        student.end();
        System.out.println("rounds of each trick: " + student.rounds);
        System.exit(0);
    }

    private HttpResponse<String> ask(String verb, String path, String authorization, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void begin() {
        tricks.add(threads.submit(repeated("flood", this::flood)));
        tricks.add(threads.submit(repeated("megabyte", this::megabyte)));
        tricks.add(threads.submit(repeated("strangeActions", this::strangeActions)));
        tricks.add(threads.submit(repeated("foreignSeats", this::foreignSeats)));
        tricks.add(threads.submit(repeated("othersPapers", this::othersPapers)));
        tricks.add(threads.submit(repeated("guesses", this::guesses)));
        tricks.add(threads.submit(once(this::halfOpen)));
        tricks.add(threads.submit(once(this::slowReaders)));
    }

    private interface Trick {
        void play() throws Exception;
    }

    private Callable<Void> repeated(String name, Trick trick) {
        return () -> {
            AtomicInteger count = rounds.computeIfAbsent(name, first -> new AtomicInteger());
            while (!over) {
                trick.play();
                count.incrementAndGet();
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
            return;
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
            return;
        }
    }

    private void foreignSeats() throws Exception {
        for (String stolen : new String[] {"AAAAAAAAAAAAAAAAAAAAAA", ticket.substring(1) + "A", "", "Student 1", ticket + "'--"}) {
            try (RawSocket raw = RawSocket.withTicket(url, stolen)) {
                assertThat(raw.closeCode()).isIn(4504, 4002, -1);
            } catch (IOException refused) {
                continue;
            }
        }
    }

    private void othersPapers() throws Exception {
        String mine = "Bearer " + ticket;
        for (String path : new String[] {"", "/results", "/rounds/1/recording", "/people", "/grades", "/grades/plain.csv", "/log"}) {
            assertThat(ask("GET", "/api/sessions/" + id + path, mine, null).statusCode()).as(path).isIn(401, 404, 429);
        }
        for (String command : new String[] {"start", "pause", "end", "step", "rounds/1/end", "grades/release"}) {
            assertThat(ask("POST", "/api/sessions/" + id + "/" + command, mine, "{}").statusCode()).as(command).isIn(401, 404, 429);
        }
        assertThat(ask("DELETE", "/api/sessions/" + id + "/people/3", mine, null).statusCode()).isIn(401, 404, 429);
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
    private void end() throws Exception {
        over = true;
        for (Future<?> trick : tricks) {
            try {
                trick.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof IOException)) {
                    throw failed;
                }
            }
        }
    }
}
