package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that holds a seat's ticket; one for each session, so that a browser may have a seat in several. */
@ApplicationScoped
public class SeatCookie {
    /** Longer than a session lasts; the ticket itself stops working when the session ends. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final String PREFIX = "unchoke-seat-";
    private final GuardedCookies cookies;

    SeatCookie(GuardedCookies cookies) {
        this.cookies = cookies;
    }

    /** What the cookie of the session with that code (as the session writes it) is called here. */
    public String name(String code) {
        return cookies.name(PREFIX + code);
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
