package org.unchoke.simulation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.unchoke.core.Seed;

/**
 * Plays the rounds of a class with bots in the students' seats, before it meets: no session comes of it. Bounded, so that
 * nobody's rehearsal slows a class down: one an account, one at a time, on a thread of the lowest priority.
 */
@ApplicationScoped
public class DryRuns {
    /** Each round is played so often, to see what is chance. */
    public static final int DICE = 3;

    private static final Logger LOG = Logger.getLogger(DryRuns.class);
    private static final int KEPT = 20;
    private static final Duration KEPT_FOR = Duration.ofHours(2);

    private final Map<UUID, DryRun> all = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dry-run");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /**
     * Begins one; what the account had under way before is cancelled.
     *
     * @param origin the page that asks for it
     */
    public synchronized DryRun start(String owner, String title, String origin, List<DryRun.Round> rounds) {
        all.values().stream().filter(run -> run.owner().equals(owner)).forEach(DryRun::cancel);
        all.values().removeIf(run -> run.created().isBefore(clock.instant().minus(KEPT_FOR)));
        all.values().stream().sorted(Comparator.comparing(DryRun::created).reversed()).skip(KEPT - 1).forEach(old -> {
            old.cancel();
            all.remove(old.id());
        });
        DryRun run = new DryRun(UUID.randomUUID(), owner, title, origin, rounds, clock.instant());
        all.put(run.id(), run);
        runner.execute(() -> play(run));
        return run;
    }

    /** The one with this id, if it is this account's and not yet forgotten. */
    public Optional<DryRun> find(String owner, UUID id) {
        return Optional.ofNullable(all.get(id)).filter(run -> run.owner().equals(owner));
    }

    private static void play(DryRun dry) {
        List<DryRun.Found> found = new ArrayList<>();
        try {
            for (DryRun.Round round : dry.rounds()) {
                List<Run> runs = runs(dry, round);
                if (runs.size() < DICE) {
                    dry.end(DryRun.State.CANCELLED, List.of());
                    return;
                }
                runs.sort(Comparator.comparing(Run::ticks));
                Run typical = runs.get(DICE / 2);
                found.add(new DryRun.Found(found.size() + 1, round, runs, Findings.of(round.lab(), round.scenario(), typical)));
            }
            dry.end(DryRun.State.DONE, found);
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            LOG.errorf(fault, "A dry run of \"%s\" failed", dry.title());
            dry.end(DryRun.State.FAILED, List.of());
        }
    }

    private static List<Run> runs(DryRun dry, DryRun.Round round) {
        List<Run> runs = new ArrayList<>();
        for (int dice = 1; dice <= DICE && !dry.isCancelled(); dice++) {
            Run run = Run.play(round.lab(), round.scenario(), new Seed(dice), dry::isCancelled, (tick, events) -> {});
            if (run != null) {
                runs.add(run);
                dry.played();
            }
        }
        return runs;
    }

    @PreDestroy
    void stop() {
        all.values().forEach(DryRun::cancel);
        runner.shutdownNow();
    }
}
