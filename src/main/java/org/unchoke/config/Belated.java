package org.unchoke.config;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out of the console what a client says while the program ends: whoever should hear it is gone by then, and Quarkus
 * reports that as an error.
 */
@LoggingFilter(name = "belated")
public final class Belated implements Filter {
    private static final String GONE = "No CDI container is available";

    @Override
    public boolean isLoggable(LogRecord line) {
        return line.getThrown() == null || line.getThrown().getMessage() == null
                || !line.getThrown().getMessage().startsWith(GONE);
    }
}
