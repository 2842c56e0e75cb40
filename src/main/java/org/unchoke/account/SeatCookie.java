package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that holds a seat's ticket; one for each session, so that a browser may have a seat in several. Guarded
 * like {@link SignInCookie}.
 */
@ApplicationScoped
public class SeatCookie {
    private static final int A_DAY_SECONDS = 24 * 60 * 60;
    private final boolean https;

    SeatCookie(@ConfigProperty(name = "unchoke.public-url") Optional<String> publicUrl) {
        https = publicUrl.map(url -> url.startsWith("https:")).orElse(false);
    }

    /** What the cookie of the session with that code is called here. */
    public String name(String code) {
        return (https ? "__Host-unchoke-seat-" : "unchoke-seat-") + code;
    }

    /** The cookie for a seat just taken. */
    public NewCookie holding(String code, String ticket) {
        return cookie(code, ticket, A_DAY_SECONDS);
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
                .secure(https)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
