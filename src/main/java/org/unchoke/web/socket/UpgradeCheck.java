package org.unchoke.web.socket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unchoke.account.Origin;
import org.unchoke.account.SeatCookie;
import org.unchoke.account.KnownTickets;
import org.unchoke.account.MoveTickets;
import org.unchoke.config.PublicAddress;
import org.unchoke.config.SecurityLog;
import org.unchoke.web.CodeGuessing;

/**
 * What is checked before a connection becomes a WebSocket. Browsers send cookies to us from any site they show, so an
 * upgrade must come from a page of ours: a browser's {@code Origin} must be one of this server's. Programs, which send
 * {@code Authorization} instead of cookies, have none.
 */
@ApplicationScoped
class UpgradeCheck implements HttpUpgradeCheck {
    /** Who is signed in where the upgrade came from; absent if nobody is. */
    static final TypedKey<SecurityIdentity> IDENTITY = new TypedKey<>("identity");

    /** That it is a stranger until it has said hello; absent if it showed that it is none. */
    static final TypedKey<Strangers.Stranger> STRANGER = new TypedKey<>("stranger");

    /** Where the upgrade came from. */
    static final TypedKey<String> ADDRESS = new TypedKey<>("address");

    /** The line itself, to cut it. */
    static final TypedKey<HttpConnection> LINE = new TypedKey<>("line");

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private final PublicAddress address;
    private final MoveTickets moves;
    private final Strangers strangers;
    private final Arrivals arrivals;
    private final KnownTickets tickets;
    private final SeatCookie cookie;

    UpgradeCheck(PublicAddress address, MoveTickets moves, Strangers strangers, Arrivals arrivals, KnownTickets tickets,
            SeatCookie cookie) {
        this.address = address;
        this.moves = moves;
        this.strangers = strangers;
        this.arrivals = arrivals;
        this.tickets = tickets;
        this.cookie = cookie;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        context.userData().put(ADDRESS, Origin.address(context.httpRequest()));
        context.userData().put(LINE, context.httpRequest().connection());
        if (isOurs(context.httpRequest())) {
            return context.securityIdentity().chain(identity -> {
                if (identity != null && !identity.isAnonymous()) {
                    context.userData().put(IDENTITY, identity);
                }
                return shown(context.httpRequest())
                        .map(tickets::find)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .map(known -> known.map(ticket -> returning(context, ticket)).orElseGet(() -> stranger(context)));
            });
        }
        return Uni.createFrom().item(() -> wasMoved(context.httpRequest()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(moved -> moved ? stranger(context) : refused(context.httpRequest()));
    }

    private Optional<String> shown(HttpServerRequest request) {
        String path = request.path();
        String code = CodeGuessing.code(path.substring(path.lastIndexOf('/') + 1));
        return cookie.shown(code, request::getHeader);
    }

    private CheckResult returning(HttpUpgradeContext context, String ticket) {
        return arrivals.mayReturn(ticket, context.userData().get(ADDRESS))
                ? CheckResult.permitUpgradeSync()
                : CheckResult.rejectUpgradeSync(TOO_MANY);
    }

    private CheckResult stranger(HttpUpgradeContext context) {
        String from = context.userData().get(ADDRESS);
        Strangers.Stranger stranger = arrivals.mayTry(from) ? strangers.admit(from, System.nanoTime()) : null;
        if (stranger == null) {
            return CheckResult.rejectUpgradeSync(TOO_MANY);
        }
        context.userData().put(STRANGER, stranger);
        return CheckResult.permitUpgradeSync();
    }

    private static CheckResult refused(HttpServerRequest request) {
        SecurityLog.warn("A WebSocket was refused: it came from a page of another site", "address", Origin.address(request),
                "origin", request.getHeader(HttpHeaders.ORIGIN));
        return CheckResult.rejectUpgradeSync(FORBIDDEN);
    }

    /** A page of another process of this server, which sent it here with a ticket. Its cookies do not count. */
    private boolean wasMoved(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && Entry.offered(request.getHeader("Sec-WebSocket-Protocol"))
                .filter(ticket -> moves.admits(ticket, origin))
                .isPresent();
    }

    private boolean isOurs(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? request.getHeader(HttpHeaders.AUTHORIZATION) != null : address.origins().contains(origin);
    }
}
