package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.unchoke.config.PublicAddress;

/**
 * The cookie that holds a seat's ticket; one for each session, so that a browser may have a seat in several. Guarded
 * like {@link SignInCookie}.
 */
@ApplicationScoped
public class SeatCookie {
    /** Longer than a session lasts; the ticket itself stops working when the session ends. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final PublicAddress address;

    SeatCookie(PublicAddress address) {
        this.address = address;
    }

    /** What the cookie of the session with that code (as the session writes it) is called here. */
    public String name(String code) {
        return (address.secure() ? "__Host-unchoke-seat-" : "unchoke-seat-") + code;
    }

    /** The cookie for a seat just taken. */
    public NewCookie holding(String code, String ticket) {
        return cookie(code, ticket, (int) LIFE.toSeconds());
    }

    /** The cookie that makes a browser forget its seat. */
    public NewCookie forgotten(String code) {
        return cookie(code, "", 0);
    }

    private NewCookie cookie(String code, String value, int seconds) {
        return new NewCookie.Builder(name(code))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
