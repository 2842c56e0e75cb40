package org.unchoke.config.postgres;

import java.io.IOException;

/** A pause that an interrupt ends as a failure. */
final class Waiting {
    private Waiting() {}

    /** Sleeps; an interrupt becomes an {@link IOException} and stays set. */
    static void millis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
