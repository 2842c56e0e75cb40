package org.unchoke.web.socket;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.unchoke.account.MoveTickets;
import org.unchoke.config.PublicAddress;

/**
 * What is checked before a connection becomes a WebSocket. Browsers send cookies to us from any site they show, so an
 * upgrade must come from a page of ours: a browser's {@code Origin} must be one of this server's. Programs, which send
 * {@code Authorization} instead of cookies, have none.
 */
@ApplicationScoped
class UpgradeCheck implements HttpUpgradeCheck {
    /** Who is signed in where the upgrade came from; absent if nobody is. */
    static final TypedKey<SecurityIdentity> IDENTITY = new TypedKey<>("identity");

    private static final Logger LOG = Logger.getLogger(UpgradeCheck.class);
    private static final int FORBIDDEN = 403;
    private final PublicAddress address;
    private final MoveTickets moves;

    UpgradeCheck(PublicAddress address, MoveTickets moves) {
        this.address = address;
        this.moves = moves;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (isOurs(context.httpRequest())) {
            return context.securityIdentity().map(identity -> {
                if (identity != null && !identity.isAnonymous()) {
                    context.userData().put(IDENTITY, identity);
                }
                return CheckResult.permitUpgradeSync();
            });
        }
        return Uni.createFrom().item(() -> wasMoved(context.httpRequest()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(moved -> moved ? CheckResult.permitUpgradeSync() : refused());
    }

    private static CheckResult refused() {
        LOG.warn("A WebSocket was refused: it came from a page of another site");
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
