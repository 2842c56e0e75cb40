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
 * Scenarios over many seeds. Matches are independent, so they run side by side; the results come in order, whatever
 * finished first: all seeds of the first scenario in their order, then all of the next.
 */
public final class Batch {
    /** Matches handed out in advance: enough for every thread, few enough that batches on shared threads take turns. */
    private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

    private final Lab lab;
    private final List<Scenario> scenarios;
    private final List<Seed> seeds;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** One scenario; nothing runs before {@link #run}. */
    public Batch(Lab lab, Scenario scenario, List<Seed> seeds) {
        this(lab, List.of(scenario), seeds);
    }

    /** Every scenario with every seed; nothing runs before {@link #run}. */
    public Batch(Lab lab, List<Scenario> scenarios, List<Seed> seeds) {
        this.lab = lab;
        this.scenarios = List.copyOf(scenarios);
        this.seeds = List.copyOf(seeds);
    }

    /** How many matches have been played, 0 … {@link #total()}; may be asked from any thread. */
    public int done() {
        return done.get();
    }

    /** How many matches there are to play. */
    public int total() {
        return scenarios.size() * seeds.size();
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
            for (int next = 0; next < total() && !cancelled.get(); next++) {
                if (ahead.size() >= AHEAD) {
                    runs.add(ahead.remove().get());
                }
                ahead.add(threads.submit(playing(scenarios.get(next / seeds.size()), seeds.get(next % seeds.size()))));
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

    private Callable<Run> playing(Scenario scenario, Seed seed) {
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
