package org.unchoke;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.unchoke.config.Greeting;
import org.unchoke.config.OwnDatabase;
import org.unchoke.config.postgres.EmbeddedPostgresException;

/** Starts the server, with a database of its own unless one is configured. */
@QuarkusMain
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    /** @param arguments none; settings come from the environment, system properties and configuration files */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.err.println("Unchoke knows no command '" + arguments[0] + "'. Start it without one; settings are"
                    + " environment variables such as UNCHOKE_PUBLIC_URL, or -Dunchoke.public-url=... before -jar.");
            System.exit(WRONG_USE);
        }
        try {
            OwnDatabase.startUnlessConfigured();
        } catch (EmbeddedPostgresException cannot) {
            System.err.println(cannot.getMessage());
            System.exit(1);
        }
        Quarkus.run(Greeting.class, arguments);
    }
}
