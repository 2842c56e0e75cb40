package org.unchoke.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs tasks one after the other, in the order they came, on threads of a shared pool. */
final class Mailbox {
    private static final Logger LOG = Logger.getLogger(Mailbox.class);
    /** So many tasks before the others of the pool have a turn. */
    private static final int TURN = 64;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Hosting hosting;
    private boolean running;

    Mailbox(Hosting hosting) {
        this.hosting = hosting;
    }

    /** Runs a task some time later. */
    void post(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        hosting.pool().execute(this::turn);
    }

    /** Runs a task after a while at the earliest. */
    void later(long nanos, Runnable task) {
        hosting.later(nanos, () -> post(task));
    }

    /** Runs a task some time later and hands on what it returns or throws. */
    <T> CompletableFuture<T> ask(Supplier<T> task) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            try {
                answer.complete(task.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void turn() {
        for (int i = 0; i < TURN; i++) {
            Runnable task;
            synchronized (tasks) {
                task = tasks.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.error("A session's task failed; the session goes on", e);
            }
        }
        hosting.pool().execute(this::turn);
    }
}
