package org.unchoke.web.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;
import org.unchoke.config.SecurityLog;
import org.unchoke.session.ElsewhereException;
import org.unchoke.session.Refusal;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SessionHost;
import org.unchoke.session.Sessions;
import org.unchoke.web.CodeGuessing;

/** The live connection of a person to a session. See docs/wire.md. */
@WebSocket(path = "/ws/sessions/{code}")
public class SessionSocket {
    /** The sub-protocol, and with it the version of everything said here. */
    public static final String PROTOCOL = "unchoke.v1.json";

    private static final Logger LOG = Logger.getLogger(SessionSocket.class);

    private final Sessions sessions;
    private final Entry entry;
    private final Connections connections;
    private final Sending sending;
    private final Strangers strangers;
    private final Arrivals arrivals;
    private final CodeGuessing guesses;

    SessionSocket(Sessions sessions, Entry entry, Connections connections, Sending sending, Strangers strangers,
            Arrivals arrivals, CodeGuessing guesses) {
        this.sessions = sessions;
        this.entry = entry;
        this.connections = connections;
        this.sending = sending;
        this.strangers = strangers;
        this.arrivals = arrivals;
        this.guesses = guesses;
    }

    /** Finds out who connects. Nothing else happens before that. */
    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        if (!PROTOCOL.equals(connection.subprotocol())) {
            close(connection, Closing.PROTOCOL);
            return;
        }
        try {
            SessionHost host = sessions.live(connection.pathParam("code"));
            Entry.Visitor visitor = entry.of(connection, host.id(), host.code()).orElse(null);
            Speaker speaker = visitor == null ? null : connections.speaker(visitor);
            if (visitor == null) {
                SecurityLog.warn("A WebSocket was closed: nothing that lets in", "session", host.id(), "address",
                        connection.userData().get(UpgradeCheck.ADDRESS));
                close(connection, Closing.BAD_TICKET);
            } else if (!speaker.arrivals.take(System.nanoTime())) {
                close(connection, Closing.TOO_OFTEN);
            } else {
                right(connection);
                guesses.wasRight(connection.userData().get(UpgradeCheck.ADDRESS), host.code());
                connections.add(connection.id(), new Inbound(connection, host, visitor, speaker, sending,
                        () -> strangers.leave(connection.userData().get(UpgradeCheck.STRANGER))));
            }
        } catch (ElsewhereException elsewhere) {
            move(connection, elsewhere);
        } catch (RefusedException refused) {
            if (refused.refusal() == Refusal.NO_SUCH_SESSION) {
                guesses.wasWrong(connection.userData().get(UpgradeCheck.ADDRESS));
            }
            close(connection, reason(refused));
        }
    }

    private void right(WebSocketConnection connection) {
        if (connection.userData().get(UpgradeCheck.STRANGER) != null) {
            arrivals.wasRight(connection.userData().get(UpgradeCheck.ADDRESS));
        }
    }

    /** Only who may connect is told where to. */
    private void move(WebSocketConnection connection, ElsewhereException elsewhere) {
        Entry.Visitor visitor = entry.of(connection, elsewhere.session(), elsewhere.code()).orElse(null);
        if (visitor == null) {
            close(connection, Closing.BAD_TICKET);
            return;
        }
        right(connection);
        String url = elsewhere.process().toString().replaceFirst("^http", "ws") + "/ws/sessions/" + elsewhere.code();
        String moved = ServerMessage.text(
                new ServerMessage.Moved(url, entry.pass(visitor, connection, elsewhere.session())));
        connection.sendText(moved).chain(() -> connection.close(Closing.MOVED)).subscribe().with(done -> {}, gone -> {});
    }

    private static CloseReason reason(RefusedException refused) {
        return switch (refused.refusal()) {
            case ENDED -> Closing.ENDED;
            case RESTORING, STOPPING -> Closing.RESTARTING;
            default -> new CloseReason(Closing.BAD_TICKET.getCode(), refused.getMessage());
        };
    }

    private static void close(WebSocketConnection connection, CloseReason reason) {
        connection.close(reason).subscribe().with(done -> {}, gone -> {});
    }

    @OnTextMessage
    @NonBlocking
    void text(String message, WebSocketConnection connection) {
        connections.find(connection.id()).ifPresent(inbound -> inbound.receive(message));
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer message, WebSocketConnection connection) {
        close(connection, Closing.ONLY_TEXT);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer payload, WebSocketConnection connection) {
        connections.find(connection.id()).ifPresent(Inbound::alive);
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        strangers.leave(connection.userData().get(UpgradeCheck.STRANGER));
        connections.remove(connection.id());
    }

    /** Whatever went wrong concerns this connection only, and often means no more than that the client is gone. */
    @OnError
    @NonBlocking
    void failed(Throwable fault, WebSocketConnection connection) {
        LOG.debugf(fault, "A connection failed");
    }
}
