package org.unchoke.web;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Waits for all that a request brings before anybody works on it. Pages and resources read a body on a thread of their own that
 * waits for each next byte: some hundred people who send slowly would hold all threads there are.
 */
final class WholeBody {
    private final RoutingContext request;
    private final long most;
    private final Runnable tooLarge;
    private final Buffer body = Buffer.buffer();
    private boolean over;

    private WholeBody(RoutingContext request, long most, Runnable tooLarge) {
        this.request = request;
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /** Lets the request go on when its body is there; or says that it is too large, once it is. */
    static void await(RoutingContext request, long most, Runnable tooLarge) {
        WholeBody whole = new WholeBody(request, most, tooLarge);
        if (Context.isOnEventLoopThread()) {
            whole.read();
        } else { // where a password was looked at
            ((ConnectionBase) request.request().connection()).channel().eventLoop().execute(whole::read);
        }
    }

    private void read() {
        HttpServerRequest from = request.request();
        if (from.isEnded()) {
            request.next();
            return;
        }
        from.handler(this::more).endHandler(end -> end()).exceptionHandler(gone -> over = true);
        if ("100-continue".equalsIgnoreCase(from.getHeader(HttpHeaders.EXPECT))) {
            from.response().writeContinue();
        }
        from.resume();
    }

    private void more(Buffer piece) {
        if (!over && body.length() + piece.length() > most) {
            over = true;
            tooLarge.run();
        } else if (!over) {
            body.appendBuffer(piece);
        }
    }

    private void end() {
        if (!over) {
            ((RoutingContextInternal) request).setBody(body);
            request.next();
        }
    }
}
