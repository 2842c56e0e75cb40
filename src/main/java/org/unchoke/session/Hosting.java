package org.unchoke.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.unchoke.config.UnchokeSettings;
import org.unchoke.store.GroupCommit;
import org.unchoke.store.Leases;

/** What all session hosts of the process share: threads, the log's writer, measurements. */
@ApplicationScoped
class Hosting {
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), named("session"));
    private final ExecutorService database = Executors.newFixedThreadPool(2, named("session-database"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("session-timer"));
    private final GroupCommit log;
    private final SessionStore store;
    private final Leases leases;
    private final Duration grace;
    private final Timer lag;
    private final AtomicInteger phases = new AtomicInteger();

    Hosting(GroupCommit log, SessionStore store, Leases leases, UnchokeSettings settings, MeterRegistry meters) {
        this.log = log;
        this.store = store;
        this.leases = leases;
        this.grace = settings.gracePeriod();
        this.lag = Timer.builder("unchoke.tick.lag")
                .description("How much later than planned a tick happens")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** For short work that never waits. */
    Executor pool() {
        return pool;
    }

    /** For work that waits for the database. */
    Executor database() {
        return database;
    }

    /** Runs a short task after a while. */
    void later(long nanos, Runnable task) {
        if (!timer.isShutdown()) {
            timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    GroupCommit log() {
        return log;
    }

    SessionStore store() {
        return store;
    }

    Leases leases() {
        return leases;
    }

    /** How long somebody may be away before the autopilot takes the seat; wall time. */
    Duration grace() {
        return grace;
    }

    /** Where in the interval the next session should tick, from 0 to 1: as far from the others as can be, however many come. */
    double nextPhase() {
        return phases.getAndIncrement() * GOLDEN_RATIO % 1;
    }

    void ticked(long lateNanos) {
        lag.record(lateNanos, TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        pool.shutdown();
        database.shutdown();
    }
}
