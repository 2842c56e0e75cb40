package org.unchoke.web.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.account.SeatCookie;
import org.unchoke.config.PublicAddress;
import org.unchoke.session.Person;
import org.unchoke.session.Removals;
import org.unchoke.session.Sessions;

/** The seats that the browser asking has taken, and the personal codes that came with them. */
@RequestScoped
class Seats {
    private static final Duration CODE_SHOWN_FOR = Duration.ofDays(1);
    private final RoutingContext request;
    private final SeatCookie cookie;
    private final PublicAddress address;
    private final Sessions sessions;
    private final Removals removals;

    Seats(RoutingContext request, SeatCookie cookie, PublicAddress address, Sessions sessions, Removals removals) {
        this.request = request;
        this.cookie = cookie;
        this.address = address;
        this.sessions = sessions;
        this.removals = removals;
    }

    /** Its ticket for the session with that code, valid or not. */
    Optional<String> ticket(String code) {
        return sent(cookie.name(code));
    }

    /** Who it is in the session with that code. */
    Optional<Person> holder(String code) {
        return ticket(code).flatMap(ticket -> sessions.holder(code, ticket));
    }

    /** Why it may not come back to the session with that code; empty if nobody was sent away. */
    Optional<String> barred(String code) {
        return ticket(code).flatMap(ticket -> removals.reason(code, ticket));
    }

    /** The random id of who it is in the session with that code, also once that is over. */
    Optional<UUID> personId(String code) {
        return ticket(code).flatMap(ticket -> sessions.personId(code, ticket));
    }

    /** The personal code last issued to it. It proves no more than the ticket beside it. */
    Optional<String> personalCode(String code) {
        return sent(personalCookie(code));
    }

    /** Keeps a personal code in the browser, since the server forgets what it was. */
    NewCookie holdingPersonalCode(String code, String personalCode) {
        return new NewCookie.Builder(personalCookie(code))
                .value(personalCode)
                .path("/play/" + code)
                .maxAge((int) CODE_SHOWN_FOR.toSeconds())
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String personalCookie(String code) {
        return "unchoke-personal-" + code;
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
