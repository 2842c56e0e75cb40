package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.unchoke.config.PublicAddress;

/**
 * The cookie that holds a browser's seat ticket, one for each session the browser has joined. {@code Secure} exactly
 * where the public address is https, like {@link SignInCookie}.
 */
@ApplicationScoped
public class SeatCookie {
    /** Longer than a session lasts; the ticket itself stops working when the session ends. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final PublicAddress address;

    SeatCookie(PublicAddress address) {
        this.address = address;
    }

    /** What the cookie of the session with that code (as the session writes it) is called. */
    public String name(String code) {
        return (address.secure() ? "__Host-unchoke-seat-" : "unchoke-seat-") + code;
    }

    /** The cookie for a seat just taken. */
    public NewCookie holding(String code, String ticket) {
        return new NewCookie.Builder(name(code))
                .value(ticket)
                .path("/")
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
