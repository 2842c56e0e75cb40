package org.unchoke.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.unchoke.store.Account;

/**
 * The server's figures are for whoever runs it: they are shown to programs on the same computer, and to admins. Its health
 * says only that it is well, or in a word why not, and stays open for whatever watches over it.
 */
@ApplicationScoped
public class OperatorsOnly {
    private static final int AFTER_AUTHENTICATION = 140;

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_AUTHENTICATION);
    }

    private void handle(RoutingContext request) {
        boolean figures = request.normalizedPath().startsWith("/q/metrics");
        if (!figures || isAdmin(request) || isHere(request.request())) {
            request.next();
        } else {
            request.fail(404);
        }
    }

    private static boolean isAdmin(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user && user.getSecurityIdentity().hasRole(Account.ADMIN);
    }

    private static boolean isHere(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address != null && address.hostAddress() != null && isLoopback(address.hostAddress());
    }

    /** Given numbers, which are not looked up anywhere. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
