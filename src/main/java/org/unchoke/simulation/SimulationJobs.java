package org.unchoke.simulation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.simulation.SimulationJob.Variant;

/**
 * The headless runs that people asked for over the interface. Bounded, so that nobody's experiment slows a class
 * down: one job an account, two a server, on threads of the lowest priority; results are kept for an hour.
 */
@ApplicationScoped
public class SimulationJobs {
    /** Seeds x participants that one job may have; more belongs on the command line. */
    public static final long MOST_ROWS = 500_000;

    private static final int JOBS_AT_ONCE = 2;
    private static final int JOBS_KEPT = 40;
    private static final long ROWS_KEPT = 1_000_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<UUID, SimulationJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService runners = Executors.newFixedThreadPool(JOBS_AT_ONCE, quietly("simulation"));
    private final ExecutorService matches =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), quietly("match"));
    private final Clock clock = Clock.systemUTC();

    /** A job cannot be taken on; the message says what to do. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Takes a job on and starts it as soon as there is room.
     *
     * @param mostRows how many results it may have at most
     * @throws RefusedException if the account has one running already, or the job is too large
     */
    public synchronized SimulationJob submit(
            String owner, String title, Lab lab, List<Variant> variants, List<Seed> seeds, long mostRows) {
        forgetOld();
        if (jobs.values().stream().anyMatch(job -> job.owner().equals(owner) && running(job))) {
            throw new RefusedException("Your last simulation is still running: wait for it or cancel it first");
        }
        if (jobs.size() >= JOBS_KEPT) {
            throw new RefusedException("The server has its hands full of simulations; try again in a few minutes");
        }
        List<Scenario> scenarios = variants.stream().map(Variant::scenario).toList();
        long rows = rows(lab, scenarios, seeds);
        requireModest(rows, mostRows);
        Batch batch = new Batch(lab, scenarios, seeds);
        SimulationJob job = new SimulationJob(
                UUID.randomUUID(), owner, title, lab, variants, seeds, rows, batch, clock.instant(), new CompletableFuture<>());
        jobs.put(job.id(), job);
        runners.execute(() -> play(job));
        return job;
    }

    /** The job with this id, if it is this account's and not yet forgotten. */
    public Optional<SimulationJob> find(String owner, UUID id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner));
    }

    /** The account's jobs that are not yet forgotten, newest first. */
    public List<SimulationJob> of(String owner) {
        return jobs.values().stream()
                .filter(job -> job.owner().equals(owner))
                .sorted(Comparator.comparing(SimulationJob::created).reversed())
                .toList();
    }

    /** Cancels a job if it still runs, and forgets it. */
    public void forget(SimulationJob job) {
        cancel(job);
        jobs.remove(job.id());
    }

    /** Stops a job if it still runs; its state is {@code CANCELLED} from now on. */
    public void cancel(SimulationJob job) {
        job.batch().cancel();
        job.runs().cancel(false);
    }

    private void play(SimulationJob job) {
        try {
            job.runs().complete(job.batch().run(matches));
        } catch (Batch.CancelledException stopped) {
            job.runs().cancel(false);
        } catch (RuntimeException failed) {
            job.runs().completeExceptionally(failed);
        }
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> !running(job) && job.created().isBefore(limit));
        List<SimulationJob> ended = jobs.values().stream()
                .filter(job -> !running(job))
                .sorted(Comparator.comparing(SimulationJob::created))
                .toList();
        long rows = jobs.values().stream().mapToLong(SimulationJob::rows).sum();
        for (SimulationJob oldest : ended) {
            if (jobs.size() >= JOBS_KEPT || rows > ROWS_KEPT) {
                jobs.remove(oldest.id());
                rows -= oldest.rows();
            }
        }
    }

    private static long rows(Lab lab, List<Scenario> scenarios, List<Seed> seeds) {
        return scenarios.stream().mapToLong(one -> lab.seats(one, seeds.get(0)).size()).sum() * seeds.size();
    }

    private static void requireModest(long rows, long most) {
        if (rows > most) {
            throw new RefusedException("That is " + rows + " results; at most " + most
                    + " here. Take fewer seeds, or use the command line: simulate SCENARIO.json --seeds …");
        }
    }

    private static boolean running(SimulationJob job) {
        return job.state() == SimulationJob.State.RUNNING;
    }

    private static ThreadFactory quietly(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(this::cancel);
        runners.shutdownNow();
        matches.shutdownNow();
    }
}
