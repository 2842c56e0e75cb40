package org.unchoke.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.unchoke.account.Origin;
import org.unchoke.account.SchoolSignIn;
import org.unchoke.config.SecurityLog;

/**
 * Whoever could not be signed in at the school's own server, because that is away or said something else than was asked,
 * is shown our own form with a sentence. OpenID Connect refuses with an empty answer, before any page is looked for. Each
 * try costs that server and us something, so an address has only so many.
 */
@ApplicationScoped
public class SchoolFailures {
    private static final int BEFORE_AUTHENTICATION = 900;
    private static final double TRIES_PER_SECOND = 0.5;
    private static final double TRIES_AT_ONCE = 60;
    private final Allowances tries = new Allowances(TRIES_PER_SECOND, TRIES_AT_ONCE);
    private final SchoolSignIn school;

    SchoolFailures(SchoolSignIn school) {
        this.school = school;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_AUTHENTICATION);
    }

    private void watch(RoutingContext request) {
        if (!school.takes(request)) {
            request.next();
        } else if (tries.take(Origin.address(request.request()), System.nanoTime())) {
            request.addHeadersEndHandler(done -> {
                if (request.response().getStatusCode() == 401) {
                    SecurityLog.warn("A sign-in failed", "from", "school sign-in", "address", Origin.address(request.request()));
                    sendBack(request.response());
                }
            });
            request.next();
        } else {
            sendBack(request.response()).end();
        }
    }

    private static HttpServerResponse sendBack(HttpServerResponse response) {
        return response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/sign-in?error=school");
    }
}
