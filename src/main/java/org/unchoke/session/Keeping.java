package org.unchoke.session;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.unchoke.store.Retention;
import org.unchoke.store.SessionRecord;

/** What becomes of sessions that are over: archived, deleted by somebody, or deleted when their time has come. */
@ApplicationScoped
public class Keeping {
    /** As long as the database lets it be. */
    public static final int MOST_DAYS = 3650;

    private static final Logger LOG = Logger.getLogger(Keeping.class);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    void start(@Observes StartupEvent started) {
        // By its bean, so that the transaction is one.
        timer.scheduleWithFixedDelay(() -> Arc.container().instance(Keeping.class).get().sweep(), 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        timer.shutdownNow();
    }

    void sweep() {
        try {
            int deleted = deleteOld(Instant.now());
            if (deleted > 0) {
                LOG.infof("%d sessions were deleted because their time had come", deleted);
            }
        } catch (RuntimeException away) {
            LOG.warnf("Old sessions could not be deleted, trying again in an hour: %s", away.getMessage());
        }
    }

    /** For how many days sessions are kept after they have ended; {@code null} until somebody deletes them. */
    @Transactional
    public Integer days() {
        return Retention.only().days;
    }

    /** Sets that. */
    @Transactional
    public void keep(Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("Write 1 to " + MOST_DAYS + " days, or nothing to keep sessions until somebody deletes them.");
        }
        Retention.only().days = days;
    }

    /** Takes a session out of the list, or back in. */
    @Transactional
    public void archive(UUID id, boolean archived) {
        SessionRecord.<SessionRecord>findByIdOptional(id).orElseThrow().archivedAt = archived ? Instant.now() : null;
    }

    /** Whether a session is out of the list. */
    @Transactional
    public boolean isArchived(UUID id) {
        return SessionRecord.<SessionRecord>findByIdOptional(id).orElseThrow().archivedAt != null;
    }

    /**
     * Deletes a session with everything that belongs to it: rounds, logs, people, grades.
     *
     * @return whether it was one that is over
     */
    @Transactional
    public boolean delete(UUID id) {
        return SessionRecord.deleteWhole(id);
    }

    /** Deletes those that ended longer ago than sessions are kept. */
    @Transactional
    int deleteOld(Instant now) {
        Integer days = Retention.only().days;
        if (days == null) {
            return 0;
        }
        List<SessionRecord> old = SessionRecord.list("endedAt < ?1 and state in ('ended', 'failed')", now.minus(Duration.ofDays(days)));
        return (int) old.stream().filter(session -> SessionRecord.deleteWhole(session.id)).count();
    }
}
