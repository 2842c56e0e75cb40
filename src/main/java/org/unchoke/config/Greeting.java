package org.unchoke.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;

/** Says on the console where to go, once the server answers; then waits for the end. */
public class Greeting implements QuarkusApplication {
    private final PublicAddress address;
    private final HttpServer server;

    Greeting(PublicAddress address, HttpServer server) {
        this.address = address;
        this.server = server;
    }

    @Override
    public int run(String... arguments) {
        System.out.printf("%n  Unchoke is ready%n  On this computer   http://localhost:%d%n", server.getPort());
        for (URI each : address.all()) {
            if (!each.getHost().equals("localhost")) {
                System.out.printf("  For the class      %s%n", each);
            }
        }
        System.out.printf("  Stop it with Ctrl-C%n%n");
        Quarkus.waitForExit();
        return 0;
    }
}
