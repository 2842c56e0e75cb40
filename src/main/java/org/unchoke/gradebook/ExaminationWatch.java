package org.unchoke.gradebook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.unchoke.config.UnchokeSettings;
import org.unchoke.store.RoundRecord;

/** Sees to it that rounds are examined soon after they are over, so that nobody has to ask for it and wait. */
@ApplicationScoped
class ExaminationWatch {
    private static final Logger LOG = Logger.getLogger(ExaminationWatch.class);
    private static final int SECONDS = 5;
    /** What is older is left to whoever asks. */
    private static final Duration LATELY = Duration.ofHours(12);

    private final Examinations examinations;
    private final boolean wanted;
    /** Rounds that had their turn: one that cannot be examined is not tried for ever. */
    private final Set<Long> begun = new HashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "examination-watch");
        thread.setDaemon(true);
        return thread;
    });

    ExaminationWatch(Examinations examinations, UnchokeSettings settings) {
        this.examinations = examinations;
        this.wanted = settings.examineByItself();
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        timer.shutdownNow();
    }

    void look() {
        try {
            List<RoundRecord> rounds = QuarkusTransaction.requiringNew().call(() -> RoundRecord.unexamined(Instant.now().minus(LATELY)));
            for (RoundRecord round : rounds) {
                if (!begun.contains(round.id) && examinations.startPatiently(round.sessionId)) {
                    rounds.stream().filter(other -> other.sessionId.equals(round.sessionId)).forEach(other -> begun.add(other.id));
                }
            }
        } catch (RuntimeException away) {
            LOG.warnf("Could not look for rounds to examine, trying again: %s", away.getMessage());
        }
    }
}
