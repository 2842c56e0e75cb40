package org.unchoke.web.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.unchoke.config.PublicAddress;

/** Lets a browser keep the language that the address of a page asked for: {@code ?lang=de}. */
@ApplicationScoped
class LanguageChoice {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final int PRIORITY = 500;
    private final PublicAddress address;

    LanguageChoice(PublicAddress address) {
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::keep, PRIORITY);
    }

    private void keep(RoutingContext request) {
        if (!request.normalizedPath().startsWith("/ui/")) {
            Language.asked(request.request()).ifPresent(code -> request.response().addCookie(cookie(code)));
            request.response().putHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        }
        request.next();
    }

    private Cookie cookie(String code) {
        return Cookie.cookie(Language.COOKIE, code)
                .setPath("/")
                .setMaxAge(LIFE.toSeconds())
                .setHttpOnly(true)
                .setSecure(address.secure())
                .setSameSite(CookieSameSite.LAX);
    }
}
