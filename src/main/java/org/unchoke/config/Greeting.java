package org.unchoke.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says on the console where to go, once the server answers; then waits for the end. */
public class Greeting implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Greeting.class);
    private final PublicAddress address;
    private final HttpServer server;
    private final boolean forMachines;

    Greeting(PublicAddress address, HttpServer server,
            @ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "false") boolean forMachines) {
        this.address = address;
        this.server = server;
        this.forMachines = forMachines;
    }

    @Override
    public int run(String... arguments) {
        if (forMachines) {
            LOG.infof("Unchoke is ready on port %d", server.getPort());
        } else {
            greet();
        }
        Quarkus.waitForExit();
        return 0;
    }

    private void greet() {
        System.out.printf("%n  Unchoke is ready%n  On this computer   http://localhost:%d%n", server.getPort());
        for (URI each : address.all()) {
            if (!each.getHost().equals("localhost")) {
                System.out.printf("  For the class      %s%n", each);
            }
        }
        System.out.printf("  Stop it with Ctrl-C%n%n");
    }
}
