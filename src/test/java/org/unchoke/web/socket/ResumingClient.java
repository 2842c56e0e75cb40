package org.unchoke.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that plays by the rules of docs/wire.md over any network: what is unanswered when a connection breaks, or
 * when it says nothing for a second, is sent again with its id on the next one. Used by one thread.
 */
final class ResumingClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_MILLIS = 1000;

    private final URI url;
    private final String ticket;
    private WebSocket socket;
    private LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private long lastId;
    /** How often it had to connect. */
    int connections;

    ResumingClient(URI url, String ticket) {
        this.url = url;
        this.ticket = ticket;
    }

    /** Makes a move and sees it through to its reply. */
    JsonNode act(String fields) throws InterruptedException {
        long id = ++lastId;
        String text = "{\"id\":" + id + "," + fields + "}";
        while (true) {
            try {
                connected();
                socket.sendText(text, true).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                JsonNode reply = reply(id);
                if (reply != null && reply.at("/error/code").asText().equals("too-fast")) {
                    Thread.sleep(PATIENCE_MILLIS / 2);
                } else if (reply != null) {
                    return reply;
                } else {
                    drop();
                }
            } catch (ExecutionException | TimeoutException broken) {
                drop();
            }
        }
    }

    private JsonNode reply(long id) throws InterruptedException {
        for (JsonNode message = next(); message != null; message = next()) {
            if (message.path("re").asLong() == id) {
                return message;
            }
        }
        return null;
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = heard.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        return message == null || message.isNull() ? null : message;
    }

    private void connected() throws InterruptedException {
        while (socket == null) {
            LinkedBlockingQueue<JsonNode> fresh = new LinkedBlockingQueue<>();
            heard = fresh;
            connections++;
            try {
                socket = HTTP.newWebSocketBuilder().subprotocols(SessionSocket.PROTOCOL)
                        .connectTimeout(Duration.ofMillis(2 * PATIENCE_MILLIS))
                        .header("Authorization", "Bearer " + ticket)
                        .buildAsync(url, new Ear(fresh)).orTimeout(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
                socket.sendText("{\"type\":\"hello\"}", true);
                if (!greeted()) {
                    drop();
                }
            } catch (CompletionException refused) {
                Thread.sleep(100);
            }
        }
    }

    private boolean greeted() throws InterruptedException {
        for (JsonNode message = next(); message != null; message = next()) {
            if (message.path("type").asText().equals("hello")) {
                return true;
            }
        }
        return false;
    }

    private void drop() {
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }

    @Override
    public void close() {
        drop();
    }

    private record Ear(LinkedBlockingQueue<JsonNode> heard, StringBuilder partial) implements WebSocket.Listener {
        Ear(LinkedBlockingQueue<JsonNode> heard) {
            this(heard, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                partial.toString().lines().map(WireClient::read).forEach(heard::add);
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String why) {
            heard.add(JSON.nullNode());
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            heard.add(JSON.nullNode());
        }
    }
}
