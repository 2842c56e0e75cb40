package org.unchoke.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.unchoke.store.Append.Outcome;

/**
 * One thread writes for all sessions: what gathers while a transaction is on its way goes into the next one. While the
 * database is away it keeps everything and tries again; nobody is told "done" before it is.
 */
@Startup
@ApplicationScoped
public class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_AT_ONCE = 256;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private record Waiting(Append append, CompletableFuture<Outcome> outcome, long since) {}

    private final LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final ActionLog log;
    private final Timer latency;
    private Thread writer;
    private volatile boolean stopping;
    private volatile String trouble;

    GroupCommit(ActionLog log, MeterRegistry meters) {
        this.log = log;
        this.latency = Timer.builder("unchoke.append")
                .description("From handing actions over to their being durable")
                .register(meters);
    }

    @PostConstruct
    void start() {
        writer = new Thread(this::run, "action-log");
        writer.setDaemon(true);
        writer.start();
    }

    /** Writes what is still waiting, for a few seconds at most. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        queue.add(this);
        writer.join(TimeUnit.SECONDS.toMillis(5));
        writer.interrupt();
    }

    /** Adds actions to a log; completes once it is known what became of them, however long that takes. */
    public CompletionStage<Outcome> append(Append append) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        queue.add(new Waiting(append, outcome, System.nanoTime()));
        return outcome;
    }

    /** Notes how far a round has come; may be lost. */
    public void progress(Progress progress) {
        queue.add(progress);
    }

    /** Why nothing can be written at the moment, as a sentence; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                List<Object> taken = new ArrayList<>();
                taken.add(queue.take());
                queue.drainTo(taken, MOST_AT_ONCE);
                write(taken.stream().filter(Waiting.class::isInstance).map(Waiting.class::cast).toList());
                note(taken.stream().filter(Progress.class::isInstance).map(Progress.class::cast).toList());
            }
        } catch (InterruptedException stopped) {
            LOG.warn("Stopped before everything was written; nobody was told that it was.");
        }
    }

    private void write(List<Waiting> batch) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!batch.isEmpty()) {
            try {
                List<Outcome> outcomes = log.append(batch.stream().map(Waiting::append).toList());
                trouble = null;
                for (int i = 0; i < batch.size(); i++) {
                    latency.record(System.nanoTime() - batch.get(i).since(), TimeUnit.NANOSECONDS);
                    batch.get(i).outcome().complete(outcomes.get(i));
                }
                return;
            } catch (SQLException failed) {
                if (isOurMistake(failed)) {
                    separate(batch, failed);
                    return;
                }
                trouble = Trouble.explain(failed);
                LOG.warnf("%s The log could not be written, trying again: %s", trouble, failed.getMessage());
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            } catch (RuntimeException mistake) { // must not end the thread that all sessions wait for
                separate(batch, mistake);
                return;
            }
        }
    }

    /** Data that PostgreSQL will never take (SQLSTATE classes 22 and 23) must not hold up the other sessions. */
    private static boolean isOurMistake(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().matches("2[23].*");
    }

    private void separate(List<Waiting> batch, Exception failed) throws InterruptedException {
        if (batch.size() == 1) {
            batch.get(0).outcome().completeExceptionally(failed);
            return;
        }
        for (Waiting one : batch) {
            write(List.of(one));
        }
    }

    private void note(List<Progress> notes) {
        Map<Long, Progress> newest = new TreeMap<>();
        notes.forEach(each -> newest.put(each.round(), each));
        if (!newest.isEmpty()) {
            try {
                log.progress(List.copyOf(newest.values()));
            } catch (SQLException failed) {
                LOG.debugf("Progress was not noted: %s", failed.getMessage());
            }
        }
    }
}
