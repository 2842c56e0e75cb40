package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.unchoke.config.PublicAddress;

/**
 * The cookie that holds a sign-in's token. Where the public address is https it is {@code Secure} and its name
 * begins with {@code __Host-}, so that no other host of the domain can set it; over plain http, as in a
 * classroom without a certificate, browsers would not take such a cookie.
 */
@ApplicationScoped
public class SignInCookie {
    private final PublicAddress address;

    SignInCookie(PublicAddress address) {
        this.address = address;
    }

    /** What the cookie is called here. */
    public String name() {
        return address.secure() ? "__Host-unchoke-sign-in" : "unchoke-sign-in";
    }

    /** The cookie for a new sign-in. */
    public NewCookie holding(String token) {
        return cookie(token, (int) SignIns.LIFE.toSeconds());
    }

    /** The cookie that makes a browser forget its sign-in. */
    public NewCookie forgotten() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
