package org.unchoke.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/**
 * A batch that somebody is waiting for.
 *
 * @param id random, hard to guess
 * @param owner the account that asked for it
 * @param title what people call it
 * @param variants what is played with each of the seeds
 * @param rows how many results it will have
 * @param runs completed with the results, or exceptionally when cancelled or failed
 */
public record SimulationJob(
        UUID id,
        String owner,
        String title,
        Lab lab,
        List<Variant> variants,
        List<Seed> seeds,
        long rows,
        Batch batch,
        Instant created,
        CompletableFuture<List<Run>> runs) {
    /**
     * One of the scenarios that are compared.
     *
     * @param label what tells it from the others; empty if it is alone
     */
    public record Variant(String label, Scenario scenario) {}

    /** Where a job is in its life. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Where it is now; {@link State#RUNNING} includes waiting for its turn. */
    public State state() {
        if (!runs.isDone()) {
            return State.RUNNING;
        }
        if (!runs.isCompletedExceptionally()) {
            return State.DONE;
        }
        return runs.isCancelled() ? State.CANCELLED : State.FAILED;
    }

    /** The runs of one variant, in the order of the seeds; only once the job is done. */
    public List<Run> runsOf(int variant) {
        return runs.join().subList(variant * seeds.size(), (variant + 1) * seeds.size());
    }

    /** The part that is played, 0 … 1. */
    public double progress() {
        return batch.total() == 0 ? 1 : (double) batch.done() / batch.total();
    }

    /** Waits for the end, but no longer than given; says whether it came. */
    public boolean endsWithin(long millis) throws InterruptedException {
        try {
            runs.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (ExecutionException | CancellationException ended) {
            return true;
        }
    }
}
