package org.unchoke.web.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.unchoke.account.Accounts;
import org.unchoke.account.DeviceCookie;
import org.unchoke.account.Devices;
import org.unchoke.account.Origin;
import org.unchoke.account.SignInCookie;
import org.unchoke.account.SignIns;
import org.unchoke.store.Account;

/** The browser that asks, as far as signing in goes. */
@RequestScoped
class SignedInBrowser {
    private final RoutingContext request;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInCookie cookie;
    private final Devices devices;
    private final DeviceCookie deviceCookie;

    SignedInBrowser(RoutingContext request, Accounts accounts, SignIns signIns, SignInCookie cookie, Devices devices,
            DeviceCookie deviceCookie) {
        this.request = request;
        this.accounts = accounts;
        this.signIns = signIns;
        this.cookie = cookie;
        this.devices = devices;
        this.deviceCookie = deviceCookie;
    }

    /**
     * The account that has this name and password.
     *
     * @throws org.unchoke.account.TooManyGuessesException if the password was not looked at
     */
    Optional<Account> authenticate(String name, String password) {
        return accounts.authenticate(name, password, Origin.address(request.request()), sent(deviceCookie.name()));
    }

    /** Signs the account in under a new id; an earlier sign-in of this browser ends. */
    Response signIn(String account, Response.ResponseBuilder answer) {
        end();
        String device = devices.remember(account, sent(deviceCookie.name()).orElse(null));
        return answer.cookie(cookie.holding(signIns.open(account)), deviceCookie.holding(device)).build();
    }

    /** Ends the sign-in of this browser, if it has one. */
    void end() {
        sent(cookie.name()).ifPresent(signIns::close);
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
