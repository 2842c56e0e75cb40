package org.unchoke.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.unchoke.config.UnchokeSettings;

/** A log that is kept in memory; what is appended becomes durable after a while, which may differ each time. */
@Vetoed
public final class MemoryLog extends GroupCommit {
    private final List<LogRow> rows = new ArrayList<>();
    private final Queue<CompletableFuture<Append.Outcome>> unanswered = new ConcurrentLinkedQueue<>();
    private final LongSupplier delayMillis;
    private volatile String trouble;

    /** @param delayMillis asked for each append; negative does not answer before {@link #answer} */
    public MemoryLog(LongSupplier delayMillis) {
        super(null, new SimpleMeterRegistry());
        this.delayMillis = delayMillis;
    }

    /** Leases that nobody can take; as they are told, this process may have lost its own. */
    public static Leases leases(UnchokeSettings settings, BooleanSupplier lapsed) {
        return new Leases(null, null, settings) {
            @Override
            public boolean lapsed() {
                return lapsed.getAsBoolean();
            }
        };
    }

    @Override
    public CompletionStage<Append.Outcome> append(Append append) {
        synchronized (rows) {
            rows.addAll(append.rows());
        }
        long delay = delayMillis.getAsLong();
        CompletableFuture<Append.Outcome> outcome = new CompletableFuture<>();
        if (delay > 0) {
            CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> outcome.complete(Append.Outcome.DURABLE));
        } else if (delay == 0) {
            outcome.complete(Append.Outcome.DURABLE);
        } else {
            unanswered.add(outcome);
        }
        return outcome;
    }

    /** What was not answered yet is durable now. */
    public void answer() {
        for (CompletableFuture<Append.Outcome> each = unanswered.poll(); each != null; each = unanswered.poll()) {
            each.complete(Append.Outcome.DURABLE);
        }
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** What the database's trouble is from now on; {@code null} if there is none. */
    public void trouble(String sentence) {
        trouble = sentence;
    }

    @Override
    public void progress(Progress progress) {}

    /** All rows, in order. */
    public List<LogRow> rows() {
        synchronized (rows) {
            return List.copyOf(rows);
        }
    }
}
