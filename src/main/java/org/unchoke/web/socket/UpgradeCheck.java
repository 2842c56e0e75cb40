package org.unchoke.web.socket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.unchoke.account.Origin;
import org.unchoke.account.MoveTickets;
import org.unchoke.config.PublicAddress;
import org.unchoke.config.SecurityLog;

/**
 * What is checked before a connection becomes a WebSocket. Browsers send cookies to us from any site they show, so an
 * upgrade must come from a page of ours: a browser's {@code Origin} must be one of this server's. Programs, which send
 * {@code Authorization} instead of cookies, have none.
 */
@ApplicationScoped
class UpgradeCheck implements HttpUpgradeCheck {
    /** Who is signed in where the upgrade came from; absent if nobody is. */
    static final TypedKey<SecurityIdentity> IDENTITY = new TypedKey<>("identity");

    /** That the connection has not said hello yet. */
    static final TypedKey<Strangers.Stranger> STRANGER = new TypedKey<>("stranger");

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private final PublicAddress address;
    private final MoveTickets moves;
    private final Strangers strangers;

    UpgradeCheck(PublicAddress address, MoveTickets moves, Strangers strangers) {
        this.address = address;
        this.moves = moves;
        this.strangers = strangers;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (isOurs(context.httpRequest())) {
            return context.securityIdentity().map(identity -> {
                if (identity != null && !identity.isAnonymous()) {
                    context.userData().put(IDENTITY, identity);
                }
                return admitted(context);
            });
        }
        return Uni.createFrom().item(() -> wasMoved(context.httpRequest()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(moved -> moved ? admitted(context) : refused(context.httpRequest()));
    }

    private CheckResult admitted(HttpUpgradeContext context) {
        String from = Origin.address(context.httpRequest());
        Strangers.Stranger stranger = strangers.admit(from, System.nanoTime());
        if (stranger == null) {
            SecurityLog.warn("A WebSocket was refused: too many have not said hello", "address", from);
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
