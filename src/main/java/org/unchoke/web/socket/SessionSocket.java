package org.unchoke.web.socket;

import io.quarkus.security.identity.SecurityIdentity;
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
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.account.SeatCookie;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SessionHost;
import org.unchoke.session.Sessions;

/** The live connection of a person to a session. See docs/wire.md. */
@WebSocket(path = "/ws/sessions/{code}")
public class SessionSocket {
    /** The sub-protocol, and with it the version of everything said here. */
    public static final String PROTOCOL = "unchoke.v1.json";

    private static final Logger LOG = Logger.getLogger(SessionSocket.class);
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final SeatCookie cookie;
    private final Connections connections;
    private final Sending sending;
    private final Access access;

    SessionSocket(Sessions sessions, SeatCookie cookie, Connections connections, Sending sending, Access access) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.connections = connections;
        this.sending = sending;
        this.access = access;
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
            UUID person = ticket(connection, host).flatMap(shown -> sessions.person(host, shown)).orElse(null);
            SecurityIdentity identity = connection.userData().get(UpgradeCheck.IDENTITY);
            SecurityIdentity staff = identity != null && access.may(identity, Right.READ, host.id()) ? identity : null;
            if (person == null && staff == null) {
                close(connection, Closing.BAD_TICKET);
            } else {
                connections.add(connection.id(), new Inbound(connection, host, person, staff, sending));
            }
        } catch (RefusedException refused) {
            close(connection, reason(refused));
        }
    }

    private static CloseReason reason(RefusedException refused) {
        return switch (refused.refusal()) {
            case ENDED -> Closing.ENDED;
            case STOPPING -> Closing.RESTARTING;
            default -> new CloseReason(Closing.BAD_TICKET.getCode(), refused.getMessage());
        };
    }

    private Optional<String> ticket(WebSocketConnection connection, SessionHost host) {
        String authorization = connection.handshakeRequest().header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).trim());
        }
        String sent = connection.handshakeRequest().header("Cookie");
        return sent == null
                ? Optional.empty()
                : ServerCookieDecoder.LAX.decode(sent).stream()
                        .filter(each -> each.name().equals(cookie.name(host.code())))
                        .map(Cookie::value)
                        .findFirst();
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
        connections.remove(connection.id());
    }

    /** Whatever went wrong concerns this connection only, and often means no more than that the client is gone. */
    @OnError
    @NonBlocking
    void failed(Throwable fault, WebSocketConnection connection) {
        LOG.debugf(fault, "A connection failed");
    }
}
