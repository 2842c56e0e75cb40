package org.unchoke.store;

import java.sql.SQLException;
import java.util.Optional;
import org.unchoke.config.OwnDatabase;

/** What ails the database, in words for operators and for those who wait. */
public final class Trouble {
    /** SQLSTATE: no connection, no resources, shut down, a fault of the system. No state: no connection was free in time. */
    private static final String AILING = "|08...|53...|57P..|58...";
    private static final String DISK_FULL = "53100";

    private Trouble() {}

    /** What lies behind a failure; empty if it is no trouble of the database. */
    public static Optional<String> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && state(failed).matches(AILING)) {
                return Optional.of(explain(failed));
            }
        }
        return Optional.empty();
    }

    static String explain(SQLException failed) {
        String state = state(failed);
        if (state.equals(DISK_FULL) || OwnDatabase.isDiskFull()) {
            return "The database's disk is full: make room there.";
        }
        return state.startsWith("53") ? "The database has run out of memory or connections." : "The database does not answer.";
    }

    private static String state(SQLException failed) {
        return failed.getSQLState() == null ? "" : failed.getSQLState();
    }
}
