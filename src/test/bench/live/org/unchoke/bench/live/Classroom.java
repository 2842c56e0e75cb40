package org.unchoke.bench.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instructor's side: makes a session, takes its seats, starts it; all over the public interface. */
final class Classroom {
    private static final long PIECES = 1024;
    private static final int PIECE_BYTES = 256 * 1024;
    /** With pieces of that size. */
    private static final int FINISHED_AFTER_SECONDS = 300;
    private static final String SCENARIO = """
            {"lab": "bittorrent", "title": "Load", "content": {"sizeBytes": %d, "pieceBytes": %d},
             "rules": {"slots": "fixed(4)", "maxPeers": %d},
             "peers": [{"name": "s", "count": %d, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 262144},
                       {"name": "student", "count": %d, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536,
                        "afterFinish": "stay"}],
             "autopilot": "reference", "endsAtSeconds": 36000}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;
    final String id;
    final String code;

    /** @param seconds how long the measurement takes: nobody is to have everything before its end */
    Classroom(String base, String password, int students, int maxPeers, int seconds) throws Exception {
        this.base = base;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("instructor:" + password).getBytes());
        int pieceBytes = PIECE_BYTES * (1 + seconds / FINISHED_AFTER_SECONDS);
        String body = "{\"lab\": \"bittorrent\", \"seed\": 1, \"scenario\": "
                + SCENARIO.formatted(PIECES * pieceBytes, pieceBytes, maxPeers, Math.max(1, students / 25), students) + "}";
        String made = call("POST", "/api/sessions", body);
        id = field(made, "id");
        code = field(made, "code");
    }

    /** Takes so many seats; returns their tickets. */
    List<String> seats(int count) throws Exception {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(field(call("POST", "/api/sessions/" + code + "/seats", "{\"name\": \"Student " + i + "\"}"), "ticket"));
        }
        return tickets;
    }

    void start(double ticksPerSecond) throws Exception {
        call("PATCH", "/api/sessions/" + id, "{\"speed\": " + ticksPerSecond + "}");
        call("POST", "/api/sessions/" + id + "/start", "");
    }

    void end() throws Exception {
        call("POST", "/api/sessions/" + id + "/end", "");
    }

    private String call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
