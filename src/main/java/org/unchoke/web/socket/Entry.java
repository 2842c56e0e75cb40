package org.unchoke.web.socket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.account.Access;
import org.unchoke.account.MoveTickets;
import org.unchoke.account.Right;
import org.unchoke.account.SeatCookie;
import org.unchoke.session.Sessions;

/** Finds out who connects: the holder of a seat, staff, or nobody who may. */
@ApplicationScoped
class Entry {
    /** A browser cannot send headers with an upgrade; it offers a move ticket as one more sub-protocol. */
    private static final String OFFERED = "ticket.";

    private final Sessions sessions;
    private final SeatCookie cookie;
    private final MoveTickets moves;
    private final Access access;

    Entry(Sessions sessions, SeatCookie cookie, MoveTickets moves, Access access) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.moves = moves;
        this.access = access;
    }

    /**
     * Somebody who may connect.
     *
     * @param person whose seat it is; {@code null} if the client showed no ticket
     * @param staff who of the staff it is; {@code null} if it is none of them
     */
    record Visitor(UUID person, SecurityIdentity staff) {}

    /** Who connects to that session; empty if it is nobody who may. A move ticket is used up. */
    Optional<Visitor> of(WebSocketConnection connection, UUID session, String code) {
        Optional<String> offered = offered(connection.handshakeRequest().header("Sec-WebSocket-Protocol"));
        if (offered.isPresent()) {
            return used(session, offered.get());
        }
        Optional<String> shown = cookie.shown(code, connection.handshakeRequest()::header);
        UUID person = shown.flatMap(ticket -> sessions.person(session, ticket)).orElse(null);
        SecurityIdentity identity = connection.userData().get(UpgradeCheck.IDENTITY);
        SecurityIdentity staff = identity != null && access.may(identity, Right.READ, session) ? identity : null;
        if (person != null || staff != null) {
            return Optional.of(new Visitor(person, staff));
        }
        return shown.flatMap(ticket -> used(session, ticket));
    }

    private Optional<Visitor> used(UUID session, String ticket) {
        return moves.use(session, ticket)
                .map(moved -> new Visitor(moved.person(), moved.account() == null ? null : named(moved.account())));
    }

    private static SecurityIdentity named(String account) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account)).build();
    }

    /** The ticket for the way to another process; good once. */
    String pass(Visitor visitor, WebSocketConnection connection, UUID session) {
        MoveTickets.Moved whom = visitor.person() != null
                ? new MoveTickets.Moved(visitor.person(), null)
                : new MoveTickets.Moved(null, visitor.staff().getPrincipal().getName());
        return moves.issue(session, whom, connection.handshakeRequest().header("Origin"));
    }

    /** The move ticket among the sub-protocols that a client offers. */
    static Optional<String> offered(String protocols) {
        return protocols == null
                ? Optional.empty()
                : Arrays.stream(protocols.split(","))
                        .map(String::strip)
                        .filter(each -> each.startsWith(OFFERED))
                        .map(each -> each.substring(OFFERED.length()))
                        .findFirst();
    }
}
