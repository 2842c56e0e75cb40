package org.unchoke;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.unchoke.cli.UnchokeCommand;
import org.unchoke.config.Greeting;
import org.unchoke.config.OwnDatabase;
import org.unchoke.config.SecureForms;
import org.unchoke.config.postgres.EmbeddedPostgresException;

/** Starts the server, with a database of its own unless one is configured; or runs a command instead of it. */
@QuarkusMain
public final class Main {
    Main() {}

    /**
     * @param arguments a command such as {@code simulate}, or none for the server, whose settings come from the
     *     environment, system properties and configuration files
     */
    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.exit(UnchokeCommand.run(arguments));
        }
        try {
            OwnDatabase.startUnlessConfigured();
        } catch (EmbeddedPostgresException cannot) {
            System.err.println(cannot.getMessage());
            System.exit(1);
        }
        SecureForms.followPublicUrl();
        Quarkus.run(Greeting.class, arguments);
    }
}
