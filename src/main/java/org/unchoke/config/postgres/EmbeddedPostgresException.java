package org.unchoke.config.postgres;

/** The embedded PostgreSQL cannot run here. The message is for the operator and says what to do. */
public class EmbeddedPostgresException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public EmbeddedPostgresException(String message) {
        super(message);
    }

    /** @param message what is wrong and what to do about it */
    public EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
