package org.unchoke.web.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bounds what the operating system holds for a client that does not read. Left alone it lets the buffer grow to
 * megabytes, full of frames that are old by the time they are read.
 */
@ApplicationScoped
class SendBuffers implements HttpServerOptionsCustomizer {
    /** The kernel doubles it for its own book-keeping. Enough for 20 Mbit/s to a client 50 ms away. */
    private static final int BYTES = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }
}
