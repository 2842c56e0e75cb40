package org.unchoke.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchoke.account.KnownTickets;
import org.unchoke.account.Origin;
import org.unchoke.account.SeatCookie;
import org.unchoke.config.SecurityLog;
import org.unchoke.web.pages.ErrorPages;
import org.unchoke.web.rest.Problem;

/**
 * Slows those who try join codes or personal codes, at every address that takes one. Stands before the pages, so that one
 * added later is covered too; see {@link GuessBudget}. Staff, and whoever shows a ticket of that very session, do not guess:
 * a hall that comes back after a restart is let in, whatever a stranger among it tries meanwhile.
 */
@ApplicationScoped
public class CodeGuessing {
    private static final int PRIORITY = 1;
    private static final int TOO_MANY = 429;
    private static final Pattern PATHS = Pattern.compile("/(?:j|play|api/sessions|ws/sessions)/([^/]{1,40})(/.*)?");
    private static final String PERSONAL = " resume";
    private final GuessBudget budget = new GuessBudget();
    private final KnownTickets tickets;
    private final SeatCookie cookie;

    CodeGuessing(KnownTickets tickets, SeatCookie cookie) {
        this.tickets = tickets;
        this.cookie = cookie;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext request) {
        Optional<String> tried = tried(request);
        if (tried.isEmpty() || knows(request, tried.get())) {
            request.next();
            return;
        }
        String address = Origin.address(request.request());
        if (!budget.mayTry(address, tried.get(), System.nanoTime())) {
            refuse(request);
            return;
        }
        request.addHeadersEndHandler(done -> judge(request, address, tried.get()));
        request.next();
    }

    /** Personal codes are others' secrets, so for those it does not help to be in the session. */
    private boolean knows(RoutingContext request, String tried) {
        boolean staff = request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().getRoles().isEmpty();
        return staff || !tried.endsWith(PERSONAL)
                && cookie.shown(tried, request.request()::getHeader).filter(ticket -> tickets.isOf(tried, ticket)).isPresent();
    }

    /** What was tried: a code, or a personal code in a session; empty if the request tries neither. */
    private static Optional<String> tried(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.equals("/")) {
            return Optional.ofNullable(request.request().getParam("code")).map(CodeGuessing::code).filter(code -> !code.isEmpty());
        }
        Matcher matcher = PATHS.matcher(path);
        if (!matcher.matches() || path.startsWith("/api/") && !"/seats".equals(matcher.group(2))) {
            return Optional.empty();
        }
        boolean personal = request.request().method() == HttpMethod.POST && "/resume".equals(matcher.group(2));
        return Optional.of(code(matcher.group(1)) + (personal ? PERSONAL : ""));
    }

    /** A code as the session writes it, whatever a person made of it. */
    public static String code(String typed) {
        return typed.replaceAll("[\\s-]|%20", "").toUpperCase(Locale.ROOT);
    }

    private void judge(RoutingContext request, String address, String tried) {
        int status = request.response().getStatusCode();
        boolean personal = tried.endsWith(PERSONAL);
        boolean play = request.normalizedPath().startsWith("/play/"); // sends strangers away, whether the code is right or not
        if (status == 404 && !play || personal && status == 422) {
            budget.wasWrong(address, System.nanoTime());
        } else if (play ? status == 200 : status < 400 && !personal && status != 101) {
            budget.wasRight(address, tried);
        }
    }

    /** A code that no session has, tried where the answer is not an HTTP status. */
    public void wasWrong(String address) {
        budget.wasWrong(address, System.nanoTime());
    }

    /** A code with which somebody got in, the same. */
    public void wasRight(String address, String code) {
        budget.wasRight(address, code);
    }

    private static void refuse(RoutingContext request) {
        SecurityLog.warn("A join code was not looked at: too many wrong ones", "address", Origin.address(request.request()));
        boolean page = !request.normalizedPath().startsWith("/api") && !request.normalizedPath().startsWith("/ws");
        request.response()
                .setStatusCode(TOO_MANY)
                .putHeader("Retry-After", "6")
                .putHeader("Content-Type", page ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                .end(page ? ErrorPages.early(TOO_MANY, request) : Problem.text(TOO_MANY, "Too Many Requests",
                        "Too many wrong codes were tried from here. Check the code, and try again in a moment."));
    }
}
