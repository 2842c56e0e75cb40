package org.unchoke.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.unchoke.store.Leases;

/**
 * Renews this process's leases several times before they run out, and looks for sessions whose process is gone. In two
 * threads, because opening a session may take longer than a lease lasts.
 */
@ApplicationScoped
class LeaseKeeper {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int LOOKS_PER_LEASE = 4;

    /** What may fail while the database is away, and is then tried again at the next look. */
    private interface Look {
        void look() throws SQLException;
    }

    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(named("leases"));
    private final ScheduledExecutorService taking = Executors.newSingleThreadScheduledExecutor(named("takeover"));
    private final SessionRegistry registry;
    private final Recovery recovery;
    private final Leases leases;

    LeaseKeeper(SessionRegistry registry, Recovery recovery, Leases leases) {
        this.registry = registry;
        this.recovery = recovery;
        this.leases = leases;
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void start(@Observes StartupEvent started) {
        long millis = Math.max(1, leases.duration().toMillis() / LOOKS_PER_LEASE);
        renewing.scheduleWithFixedDelay(() -> look(registry::renew), millis, millis, TimeUnit.MILLISECONDS);
        taking.scheduleWithFixedDelay(() -> look(recovery::openVacant), 0, millis, TimeUnit.MILLISECONDS);
    }

    private void look(Look look) {
        if (registry.isStopping()) {
            return;
        }
        try {
            look.look();
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("Leases could not be looked after, trying again: %s", away.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        renewing.shutdownNow();
        taking.shutdownNow();
    }
}
