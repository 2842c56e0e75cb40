package org.unchoke.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * HTTP/1.1 and nothing else: what carries the live connection, what proxies speak to servers behind them, and half of what
 * could be attacked. A body that was read whole cannot be handed on with HTTP/2, see {@link WholeBody}.
 */
@ApplicationScoped
public class OneProtocol implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setUseAlpn(false);
    }
}
