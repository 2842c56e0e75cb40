package org.unchoke.web.socket;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** The line below a connection. */
final class Line {
    private static final long FAREWELL_MILLIS = 500;
    private final Channel channel;

    Line(HttpConnection connection) {
        this.channel = ((ConnectionBase) connection).channel();
    }

    /**
     * Reads no more, and cuts the line once the farewell had its time: the close handshake would go on reading whatever
     * somebody sends who does not care for it.
     */
    void cut() {
        channel.config().setAutoRead(false);
        channel.eventLoop().schedule(this::end, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Past the handlers: asked politely they would wait ten seconds for the client's side of the handshake. */
    private void end() {
        if (channel.isOpen()) {
            channel.pipeline().firstContext().close();
        }
    }
}
