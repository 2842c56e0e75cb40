package org.unchoke.session.replay;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.unchoke.session.Refusal;
import org.unchoke.session.RefusedException;

/**
 * Running rounds again is heavy, so it is done in turn: one at a time for each person, two at a time for all, in the order
 * they asked. Who no longer wants an answer cancels the future and gives way to the next.
 */
@ApplicationScoped
class Turns {
    private static final int AT_ONCE = 2;
    private static final int MOST_OF_ONE = 4;
    private static final int MOST_OF_ALL = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, named());
    private final List<Turn<?>> waiting = new ArrayList<>();
    private final Set<String> running = new HashSet<>();

    private record Turn<T>(String person, Function<BooleanSupplier, T> work, CompletableFuture<T> answer) {
        void take() {
            if (!answer.isDone()) {
                try {
                    answer.complete(work.apply(answer::isDone));
                } catch (RuntimeException | LinkageError | StackOverflowError failed) {
                    answer.completeExceptionally(failed);
                }
            }
        }
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "replay-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }

    /**
     * Does some work when it is that person's turn.
     *
     * @param work is given a way to ask whether its answer is still wanted
     * @throws RefusedException if too much is waiting already
     */
    synchronized <T> CompletableFuture<T> ask(String person, Function<BooleanSupplier, T> work) {
        if (waiting.size() >= MOST_OF_ALL
                || waiting.stream().filter(turn -> turn.person().equals(person)).count() >= MOST_OF_ONE) {
            throw new RefusedException(Refusal.BUSY, "Too many replays are asked for at the moment. Try again in a few seconds.");
        }
        Turn<T> turn = new Turn<>(person, work, new CompletableFuture<>());
        waiting.add(turn);
        turn.answer().whenComplete((answer, failure) -> forget(turn));
        next();
        return turn.answer();
    }

    private synchronized void forget(Turn<?> turn) {
        waiting.remove(turn);
    }

    private synchronized void next() {
        for (Iterator<Turn<?>> all = waiting.iterator(); all.hasNext() && running.size() < AT_ONCE; ) {
            Turn<?> turn = all.next();
            if (running.add(turn.person())) {
                all.remove();
                threads.execute(() -> run(turn));
            }
        }
    }

    private void run(Turn<?> turn) {
        try {
            turn.take();
        } finally {
            synchronized (this) {
                running.remove(turn.person());
                next();
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
