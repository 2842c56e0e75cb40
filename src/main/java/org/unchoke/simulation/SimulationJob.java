package org.unchoke.simulation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.unchoke.lab.Lab;

/**
 * A batch that somebody is waiting for.
 *
 * @param id random, hard to guess
 * @param owner the account that asked for it
 * @param runs completed with the results, or exceptionally when cancelled or failed
 */
public record SimulationJob(
        String id, String owner, Lab lab, Batch batch, Instant created, CompletableFuture<List<Run>> runs) {

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
