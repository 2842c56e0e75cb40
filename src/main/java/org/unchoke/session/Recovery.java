package org.unchoke.session;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Opens from their recordings the sessions that are not over and that nobody runs: at the start, and whenever another
 * process is gone. Several at once, so that one with a long recording does not keep all others waiting.
 */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private final ExecutorService openers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                Thread thread = new Thread(task, "opening");
                thread.setDaemon(true);
                return thread;
            });
    private final SessionRegistry registry;
    private final Hosting hosting;
    private volatile boolean complete;

    Recovery(SessionRegistry registry, Hosting hosting) {
        this.registry = registry;
        this.hosting = hosting;
    }

    /** Whether every session that was running when the process started is open again. */
    boolean isComplete() {
        return complete;
    }

    /** Opens every session that is not over and that no process runs. */
    void openVacant() throws SQLException {
        List<Future<?>> openings = new ArrayList<>();
        for (UUID id : registry.vacant()) {
            openings.add(openers.submit(() -> {
                openOrFail(id);
                return null;
            }));
        }
        for (Future<?> opening : openings) {
            await(opening);
        }
        complete = true;
    }

    private static void await(Future<?> opening) throws SQLException {
        try {
            opening.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException away) {
                throw away;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void openOrFail(UUID id) throws SQLException {
        try {
            registry.open(id);
        } catch (RefusedException settled) {
            LOG.debugf("Session %s was just taken by another process, or is over", id);
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException away) {
                    throw away; // no fault of the recording; the next look tries again
                }
            }
            LOG.errorf(fault, "Session %s could not be opened again", id);
            fail(id);
        }
    }

    private void fail(UUID id) {
        try {
            hosting.store().fail(id, hosting.leases().epoch(id),
                    "This session could not be restored after the server came back. What was recorded is kept.");
        } catch (RefusedException settled) {
            LOG.debugf("Session %s is another process's by now: it finds the same and says so", id);
        }
    }

    @PreDestroy
    void stop() {
        openers.shutdownNow();
    }
}
