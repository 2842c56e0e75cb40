package org.unchoke.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.unchoke.account.Origin;
import org.unchoke.config.PublicAddress;
import org.unchoke.config.SecurityLog;
import org.unchoke.web.pages.ErrorPages;
import org.unchoke.web.rest.Problem;

/**
 * What holds for every request, whichever page or resource answers it: headers that depend on the public address, how
 * large a body may be, and that other sites' pages change nothing through the JSON interface.
 */
@ApplicationScoped
public class RequestRules {
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int FIRST = 1000;
    private static final int BEFORE_RESOURCES = 1;
    /** Names, codes and passwords; from anybody. */
    private static final long SMALL = 64 * 1024;
    /** Scenarios and whatever else those who are signed in write as JSON. */
    private static final long USUAL = 1024 * 1024;
    /** As quarkus.http.limits.max-body-size: .torrent files and lists. */
    private static final long UPLOAD = 12 * 1024 * 1024;

    private final PublicAddress address;

    RequestRules(PublicAddress address) {
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::headers, FIRST);
        filters.register(this::check, BEFORE_RESOURCES);
    }

    private void headers(RoutingContext request) {
        if (address.secure()) {
            request.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        request.addHeadersEndHandler(done -> {
            if (isKnown(request) && !request.response().headers().contains(HttpHeaders.CACHE_CONTROL)
                    && !request.normalizedPath().startsWith("/ui/")) {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        request.next();
    }

    private void check(RoutingContext request) {
        if (HARMLESS.contains(request.request().method())) {
            request.next();
        } else if (request.normalizedPath().startsWith("/api/") && isForeign(request.request())) {
            SecurityLog.warn("A request was refused: it came from a page of another site", "address",
                    Origin.address(request.request()), "origin", request.request().getHeader(HttpHeaders.ORIGIN));
            end(request, 403, "Forbidden", "A page of another site may not do this. With a cookie, send this server's Origin.");
        } else {
            limit(request);
        }
    }

    /** Cookies are sent whoever asks, so with them it must be a page of ours; programs show a password or a ticket. */
    private boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean cookie = request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getHeader(HttpHeaders.COOKIE) != null;
        return origin == null ? cookie : !address.origins().contains(origin);
    }

    private static void limit(RoutingContext request) {
        long most = most(request);
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        if (length(request.request()) > most) {
            tooLarge(request);
        } else if (most == UPLOAD) {
            request.next();
        } else {
            WholeBody.await(request, most, () -> tooLarge(request));
        }
    }

    private static void tooLarge(RoutingContext request) {
        end(request, 413, "Content Too Large", "What you sent is larger than this server accepts.");
    }

    private static long most(RoutingContext request) {
        String type = String.valueOf(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (!isKnown(request)) {
            return SMALL;
        }
        return type.startsWith("multipart/form-data") || type.startsWith("text/csv") ? UPLOAD : USUAL;
    }

    private static boolean isKnown(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException broken) {
            return Long.MAX_VALUE;
        }
    }

    private static void end(RoutingContext request, int status, String title, String detail) {
        boolean api = request.normalizedPath().startsWith("/api/");
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(api ? Problem.text(status, title, detail) : ErrorPages.early(status, request));
    }
}
