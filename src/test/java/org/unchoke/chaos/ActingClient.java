package org.unchoke.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A student's device that acts once a second and never gives up: it comes back after every loss, sends again what was not
 * answered, follows to another process, and remembers what it was promised.
 */
final class ActingClient implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).version(HttpClient.Version.HTTP_1_1).build();
    private static final String PROTOCOL = "unchoke.v1.json";
    private static final long RETRY_MILLIS = 200;
    private static final int MOST_AT_ONCE = 7;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    /** Every action's payload is its own: what is applied can be told from what was asked. */
    static final int LEAST_BYTES = 10_000;

    final int seat;
    private final List<URI> homes;
    private final String ticket;
    private final ScheduledExecutorService timer;
    private final NavigableMap<Long, Boolean> unanswered = new TreeMap<>();
    private final NavigableMap<Long, Long> promised = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private JsonNode moved;
    private String movedTo;
    private boolean welcome;
    private boolean acting = true;
    private boolean connecting;
    private long lastHeard;
    private CompletableFuture<?> saying = CompletableFuture.completedFuture(null);
    private long lastId;
    /** The last one that was sent over this connection. */
    private long sent;
    private int tries;

    /** @param homes where to connect, one after the other */
    ActingClient(int seat, List<URI> homes, String ticket, ScheduledExecutorService timer) {
        this.seat = seat;
        this.homes = homes;
        this.ticket = ticket;
        this.timer = timer;
    }

    void start() {
        connect();
        timer.scheduleWithFixedDelay(this::beat, 200 + seat * 20L, 1000, TimeUnit.MILLISECONDS);
    }

    private synchronized void beat() {
        if (socket != null && System.nanoTime() - lastHeard > SILENCE_NANOS) {
            WebSocket dead = socket;
            lost(dead);
            dead.abort();
        }
        if (acting) {
            unanswered.put(++lastId, true);
        }
        if (welcome) {
            say("{\"type\":\"ping\"}");
        }
        sendSome();
    }

    /** In order, and never more than the server takes: after a long absence it takes some seconds to catch up. */
    private void sendSome() {
        if (welcome) {
            int underWay = unanswered.headMap(sent, true).size();
            unanswered.tailMap(sent, false).keySet().stream().limit(Math.max(0, MOST_AT_ONCE - underWay)).toList()
                    .forEach(this::send);
        }
    }

    private void send(long id) {
        sent = id;
        say("{\"id\":" + id + ",\"type\":\"capUpload\",\"bytesPerSecond\":" + (LEAST_BYTES + id) + "}");
    }

    /** One after the other: Java's WebSocket refuses a message while the one before is on its way. */
    private void say(String text) {
        WebSocket to = socket;
        saying = saying.thenCompose(said -> to.sendText(text, true)).handle((sent, gone) -> null);
    }

    private synchronized void connect() {
        if (connecting || socket != null) {
            return;
        }
        connecting = true;
        URI url = moved != null ? URI.create(moved.get("url").asText()) : homes.get(tries++ % homes.size());
        String shown = moved != null ? moved.get("ticket").asText() : ticket;
        moved = null;
        HTTP.newWebSocketBuilder().subprotocols(PROTOCOL).header("Authorization", "Bearer " + shown)
                .connectTimeout(Duration.ofSeconds(2)).buildAsync(url, this).whenComplete(this::connected);
    }

    private synchronized void connected(WebSocket made, Throwable failure) {
        connecting = false;
        if (failure != null) {
            timer.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        socket = made;
        saying = CompletableFuture.completedFuture(null);
        lastHeard = System.nanoTime();
        say("{\"type\":\"hello\"}");
    }

    private synchronized void lost(WebSocket which) {
        if (which == socket || socket == null) {
            socket = null;
            welcome = false;
            timer.schedule(this::connect, moved != null ? 0 : RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void heard(JsonNode message) {
        lastHeard = System.nanoTime();
        if (message.has("re")) {
            answered(message.get("re").asLong(), message);
        } else if (message.path("type").asText().equals("hello")) {
            welcome = true;
            sent = 0;
            sendSome();
        } else if (message.path("type").asText().equals("moved")) {
            moved = message;
            movedTo = message.get("url").asText();
        }
    }

    private void answered(long id, JsonNode reply) {
        unanswered.remove(id);
        if (reply.get("ok").asBoolean()) {
            Long before = promised.put(id, reply.get("tick").asLong());
            if (before != null && before != reply.get("tick").asLong()) {
                refusals.add("action " + id + " was promised for two ticks");
            }
        } else {
            refusals.add(id + " " + reply.get("error"));
        }
    }

    synchronized boolean isWelcome() {
        return welcome;
    }

    synchronized void rest() {
        acting = false;
    }

    synchronized boolean isSettled() {
        return unanswered.isEmpty();
    }

    /** The ticks that were promised, by action id. */
    synchronized Map<Long, Long> promised() {
        return new TreeMap<>(promised);
    }

    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Where it was sent on to last; {@code null} if it never was. */
    synchronized String movedTo() {
        return movedTo;
    }

    synchronized List<Integer> closeCodes() {
        return List.copyOf(closeCodes);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            try {
                for (String message : text.split("\n")) {
                    heard(JSON.readTree(message));
                }
            } catch (JsonProcessingException broken) {
                throw new AssertionError(text, broken);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        synchronized (this) {
            closeCodes.add(code);
        }
        partial.setLength(0);
        lost(from);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        partial.setLength(0);
        lost(from);
    }
}
