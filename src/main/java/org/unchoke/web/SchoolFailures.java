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
 * is shown our own form with a sentence. OpenID Connect refuses with an empty answer, before any page is looked for.
 */
@ApplicationScoped
public class SchoolFailures {
    private static final int BEFORE_AUTHENTICATION = 900;
    private final SchoolSignIn school;

    SchoolFailures(SchoolSignIn school) {
        this.school = school;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_AUTHENTICATION);
    }

    private void watch(RoutingContext request) {
        if (school.takes(request)) {
            request.addHeadersEndHandler(done -> {
                HttpServerResponse response = request.response();
                if (response.getStatusCode() == 401) {
                    SecurityLog.warn("A sign-in failed", "from", "school sign-in", "address", Origin.address(request.request()));
                    response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/sign-in?error=school");
                }
            });
        }
        request.next();
    }
}
