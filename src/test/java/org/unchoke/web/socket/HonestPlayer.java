package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;

/** Plays decently and notes how long each answer takes. */
final class HonestPlayer implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    /** Milliseconds from each action to its answer. */
    final List<Double> answers = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    volatile long tick;
    private volatile int[] neighbours = new int[0];
    private long lastId;

    HonestPlayer(URI url, String ticket) {
        socket = HTTP.newWebSocketBuilder()
                .subprotocols(SessionSocket.PROTOCOL)
                .header("Authorization", "Bearer " + ticket)
                .buildAsync(url, this)
                .join();
        socket.sendText("{\"type\":\"hello\"}", true).join();
    }

    boolean plays() {
        return neighbours.length > 0;
    }

    /** Serves or stops serving a neighbour of the first snapshot. */
    void act() {
        long id = ++lastId;
        int peer = neighbours[(int) (id * 7 % neighbours.length)];
        asked.put(id, System.nanoTime());
        socket.sendText("{\"id\":" + id + ",\"type\":\"" + (id % 2 == 0 ? "choke" : "unchoke") + "\",\"peer\":" + peer + "}", true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            partial.toString().lines().forEach(this::hear);
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            tick = Math.max(tick, message.path("tick").asLong());
            Long began = message.has("re") ? asked.remove(message.get("re").asLong()) : null;
            if (began != null) {
                answers.add((System.nanoTime() - began) / 1e6);
            }
            if (message.path("type").asText().equals("snapshot")) {
                JsonNode rows = message.at("/view/neighbours");
                int[] peers = new int[rows.size()];
                for (int i = 0; i < peers.length; i++) {
                    peers[i] = rows.get(i).path("peer").asInt();
                }
                neighbours = peers;
            }
        } catch (JsonProcessingException broken) {
            closed.completeExceptionally(broken);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.completeExceptionally(fault);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
