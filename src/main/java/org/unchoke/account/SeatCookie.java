package org.unchoke.account;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cookie that holds a seat's ticket; one for each session, so that a browser may have a seat in several. Programs show
 * their ticket in a header instead.
 */
@ApplicationScoped
public class SeatCookie {
    /** Longer than a session lasts; the ticket itself stops working when the session ends. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final String BEARER = "Bearer ";
    private static final String PREFIX = "unchoke-seat-";
    private final GuardedCookies cookies;

    SeatCookie(GuardedCookies cookies) {
        this.cookies = cookies;
    }

    /** What the cookie of the session with that code (as the session writes it) is called here. */
    public String name(String code) {
        return cookies.name(PREFIX + code);
    }

    /** The ticket for the session with that code among the headers of a request. */
    public Optional<String> shown(String code, UnaryOperator<String> header) {
        String authorization = header.apply("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).trim());
        }
        String sent = header.apply("Cookie");
        return sent == null
                ? Optional.empty()
                : ServerCookieDecoder.LAX.decode(sent).stream()
                        .filter(each -> each.name().equals(name(code)))
                        .map(Cookie::value)
                        .findFirst();
    }

    /** The cookie for a seat just taken. */
    public NewCookie holding(String code, String ticket) {
        return cookies.holding(PREFIX + code, ticket, LIFE);
    }

    /** The cookie that makes a browser forget its seat. */
    public NewCookie forgotten(String code) {
        return cookies.forgotten(PREFIX + code);
    }
}
