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
    private static final long LONGEST_STOP_MILLIS = 8_000;
    private static final int STOPPED_BY_SIGNAL = 143;

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
        Runtime.getRuntime().addShutdownHook(new Thread(Main::leaveInTime, "leave-in-time"));
        SecureForms.followPublicUrl();
        Quarkus.run(Greeting.class, arguments);
    }

    /** What still waits for a database that hangs was promised to nobody, and need not keep the process. */
    private static void leaveInTime() {
        Thread last = new Thread(() -> {
            try {
                Thread.sleep(LONGEST_STOP_MILLIS);
            } catch (InterruptedException atOnce) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(STOPPED_BY_SIGNAL);
        }, "last-resort");
        last.setDaemon(true);
        last.start();
    }
}
