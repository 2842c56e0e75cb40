package org.unchoke.account;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Where a request comes from. */
public final class Origin {
    private Origin() {}

    /** The client's address; a proxy's word is taken only if the operator trusts it (quarkus.http.proxy). */
    public static String address(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
