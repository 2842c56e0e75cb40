package org.unchoke.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.unchoke.account.KnownTickets;
import org.unchoke.account.Origin;
import org.unchoke.config.SecurityLog;
import org.unchoke.web.rest.Problem;

/**
 * Whoever is refused all the time is soon refused without being listened to. Counts at the addresses for programs, by the
 * ticket that is shown, or else by where the request comes from; who is signed in, and who joins, is never counted
 * here, so a class behind one address loses nothing by one of its students.
 */
@ApplicationScoped
public class RefusedRequests {
    private static final int AFTER_AUTHENTICATION = 150;
    private static final int TOO_MANY = 429;
    private static final double PER_SECOND = 5;
    private static final double AT_ONCE = 100;
    private static final String BEARER = "Bearer ";
    private final Allowances refusals = new Allowances(PER_SECOND, AT_ONCE);
    private final KnownTickets tickets;

    RefusedRequests(KnownTickets tickets) {
        this.tickets = tickets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_AUTHENTICATION);
    }

    private void handle(RoutingContext request) {
        if (!counts(request)) {
            request.next();
            return;
        }
        String address = Origin.address(request.request());
        String who = ticket(request).flatMap(tickets::known).orElse(address);
        if (refusals.has(who, System.nanoTime())) {
            request.addHeadersEndHandler(done -> {
                if (request.response().getStatusCode() >= 400) {
                    refusals.take(who, System.nanoTime());
                }
            });
            request.next();
            return;
        }
        SecurityLog.warn("A request was refused unread: too many were refused before", "address", address);
        request.response()
                .setStatusCode(TOO_MANY)
                .putHeader(HttpHeaders.RETRY_AFTER, "1")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Problem.text(TOO_MANY, "Too Many Requests", "Too much was refused from here. Wait a moment."));
    }

    private boolean counts(RoutingContext request) {
        String path = request.normalizedPath();
        boolean known = request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
        return !known && path.startsWith("/api/") && !path.endsWith("/seats");
    }

    private static Optional<String> ticket(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? Optional.of(authorization.substring(BEARER.length()).trim())
                : Optional.empty();
    }
}
