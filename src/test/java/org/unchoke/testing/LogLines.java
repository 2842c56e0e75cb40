package org.unchoke.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the security log while it is open. */
public final class LogLines extends Handler implements AutoCloseable {
    private static final Logger SECURITY = Logger.getLogger("org.unchoke.security");
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final Level before = SECURITY.getLevel();

    public LogLines() {
        SECURITY.setLevel(Level.FINE);
        SECURITY.addHandler(this);
    }

    /** Oldest first, with those that are left out because there were many of the same. */
    public List<String> all() {
        return all;
    }

    /** What an operator sees. */
    public List<String> shown() {
        return shown;
    }

    @Override
    public void publish(LogRecord line) {
        all.add(line.getMessage());
        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            shown.add(line.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        SECURITY.removeHandler(this);
        SECURITY.setLevel(before);
    }
}
