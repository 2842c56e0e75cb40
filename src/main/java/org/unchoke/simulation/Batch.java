package org.unchoke.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/**
 * The same scenario over many seeds. Matches are independent, so they run side by side; the results come in the
 * order of the seeds, whatever finished first.
 */
public final class Batch {
    /** Matches handed out in advance: enough for every thread, few enough that batches on shared threads take turns. */
    private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

    private final Lab lab;
    private final Scenario scenario;
    private final List<Seed> seeds;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Nothing runs before {@link #run}. */
    public Batch(Lab lab, Scenario scenario, List<Seed> seeds) {
        this.lab = lab;
        this.scenario = scenario;
        this.seeds = List.copyOf(seeds);
    }

    /** How many matches have been played, 0 … {@link #total()}; may be asked from any thread. */
    public int done() {
        return done.get();
    }

    /** How many matches there are to play. */
    public int total() {
        return seeds.size();
    }

    /** Stops it soon; {@link #run} then throws. May be called from any thread, more than once. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Plays every match on the given threads and waits for them.
     *
     * @throws CancelledException if {@link #cancel} came first, or the waiting thread was interrupted
     */
    public List<Run> run(ExecutorService threads) throws CancelledException {
        List<Run> runs = new ArrayList<>();
        Deque<Future<Run>> ahead = new ArrayDeque<>();
        try {
            for (Seed seed : seeds) {
                if (ahead.size() >= AHEAD && !cancelled.get()) {
                    runs.add(ahead.remove().get());
                }
                if (!cancelled.get()) {
                    ahead.add(threads.submit(playing(seed)));
                }
            }
            while (!ahead.isEmpty()) {
                runs.add(ahead.remove().get());
            }
        } catch (InterruptedException interrupted) {
            cancel();
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            cancel();
            throw new IllegalStateException("A match could not be played: " + failed.getCause(), failed.getCause());
        }
        if (cancelled.get()) {
            throw new CancelledException();
        }
        return runs;
    }

    private Callable<Run> playing(Seed seed) {
        return () -> {
            if (cancelled.get()) {
                return null;
            }
            Run run = Run.play(lab, scenario, seed, cancelled::get, (tick, events) -> {});
            done.incrementAndGet();
            return run;
        };
    }

    /** The batch was stopped before all of it was played. */
    public static final class CancelledException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
