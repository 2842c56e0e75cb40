package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.unchoke.testing.Patience;

/** A program that speaks the wire: sends text, keeps what comes. */
final class WireClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    final List<String> texts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile String reason;
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    /** Connects with a seat's ticket. */
    static WireClient withTicket(URI url, String ticket) {
        return open(url, SessionSocket.PROTOCOL, "Authorization", "Bearer " + ticket);
    }

    /** Connects with any headers, names and values in turn. */
    static WireClient open(URI url, String protocol, String... headers) {
        WireClient client = new WireClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(url, client).join();
        return client;
    }

    WireClient say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Says it again and again, until the server has enough and closes. */
    WireClient floods(String text) {
        try {
            while (!closed.isDone()) {
                say(text);
            }
        } catch (CompletionException gone) {
            assertThat(gone).as("closed while it was being said").hasCauseInstanceOf(IOException.class);
        }
        return this;
    }

    WireClient sayBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    JsonNode hears(String type) {
        return hears(message -> message.path("type").asText().equals(type));
    }

    JsonNode replyTo(long id) {
        return hears(message -> message.path("re").asLong() == id);
    }

    JsonNode error(String code) {
        return hears(message -> message.path("type").asText().equals("error") && message.path("code").asText().equals(code));
    }

    JsonNode hears(Predicate<JsonNode> which) {
        return Patience.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10))
                .until(() -> received.stream().filter(which).findFirst().orElse(null), Objects::nonNull);
    }

    /** The code with which the server closed. */
    int closeCode() {
        return closed.orTimeout(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    String closeReason() {
        closeCode();
        return reason;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            texts.add(partial.toString());
            partial.toString().lines().map(WireClient::read).forEach(received::add);
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        reason = why;
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
