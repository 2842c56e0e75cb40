package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie by which a browser is recognised in which somebody has signed in before; see {@link Devices}. */
@ApplicationScoped
public class DeviceCookie {
    private static final String NAME = "unchoke-device";
    private static final Duration LIFE = Duration.ofDays(365);
    private final GuardedCookies cookies;

    DeviceCookie(GuardedCookies cookies) {
        this.cookies = cookies;
    }

    /** What the cookie is called here. */
    public String name() {
        return cookies.name(NAME);
    }

    /** The cookie for a device just become known, or known already. */
    public NewCookie holding(String token) {
        return cookies.holding(NAME, token, LIFE);
    }
}
