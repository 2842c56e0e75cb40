package org.unchoke.config.postgres;

import java.io.IOException;
import org.jboss.logging.Logger;

/** Looks after the server twice a second, in a thread of its own. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final long MILLIS_BETWEEN_LOOKS = 500;
    private static final long MILLIS_AFTER_FAILURE = 3000;

    private final Look look;
    private final Thread thread = new Thread(this::run, "postgres-watch");
    private boolean ended;

    /** What is done each time. */
    @FunctionalInterface
    interface Look {
        void look() throws EmbeddedPostgresException, IOException;
    }

    Watch(Look look) {
        this.look = look;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the watch and waits for a look under way; false if it had ended before. */
    boolean end() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void run() {
        long pause = MILLIS_BETWEEN_LOOKS;
        while (pause(pause)) {
            try {
                look.look();
                pause = MILLIS_BETWEEN_LOOKS;
            } catch (EmbeddedPostgresException | IOException | RuntimeException failed) {
                LOG.errorf("PostgreSQL could not be brought back, trying again: %s", failed.getMessage());
                pause = MILLIS_AFTER_FAILURE;
            }
        }
    }

    private synchronized boolean pause(long millis) {
        try {
            if (!ended) {
                wait(millis);
            }
            return !ended;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
