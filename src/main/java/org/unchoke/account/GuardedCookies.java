package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.unchoke.config.PublicAddress;

/**
 * Cookies that hold secrets: no script reads them and no other site's form sends them. Where the public address is https
 * they are {@code Secure} and their names begin with {@code __Host-}, so that no other host of the domain can set them;
 * over plain http, as in a classroom without a certificate, browsers would not take such cookies.
 */
@ApplicationScoped
class GuardedCookies {
    private final PublicAddress address;

    GuardedCookies(PublicAddress address) {
        this.address = address;
    }

    /** What a cookie is called here. */
    String name(String plain) {
        return (address.secure() ? "__Host-" : "") + plain;
    }

    NewCookie holding(String plain, String value, Duration life) {
        return cookie(plain, value, (int) life.toSeconds());
    }

    /** Makes the browser forget it. */
    NewCookie forgotten(String plain) {
        return cookie(plain, "", 0);
    }

    private NewCookie cookie(String plain, String value, int seconds) {
        return new NewCookie.Builder(name(plain))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
