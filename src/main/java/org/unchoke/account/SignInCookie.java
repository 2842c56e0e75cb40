package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds a sign-in's token. */
@ApplicationScoped
public class SignInCookie {
    private static final String NAME = "unchoke-sign-in";
    private final GuardedCookies cookies;

    SignInCookie(GuardedCookies cookies) {
        this.cookies = cookies;
    }

    /** What the cookie is called here. */
    public String name() {
        return cookies.name(NAME);
    }

    /** The cookie for a new sign-in. */
    public NewCookie holding(String token) {
        return cookies.holding(NAME, token, SignIns.LIFE);
    }

    /** The cookie that makes a browser forget its sign-in. */
    public NewCookie forgotten() {
        return cookies.forgotten(NAME);
    }
}
