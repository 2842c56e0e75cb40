package org.unchoke.web.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that encode messages, and what is counted about them. */
@ApplicationScoped
class Sending {
    private final ExecutorService threads;
    private final Counter coalesced;
    private final Counter dropped;

    Sending(MeterRegistry meters) {
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
            Thread thread = new Thread(task, "outbound-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        coalesced = Counter.builder("unchoke.frames.coalesced")
                .description("Views replaced by a newer one before they were sent")
                .register(meters);
        dropped = Counter.builder("unchoke.connections.slow")
                .description("Connections closed because the client read too slowly")
                .register(meters);
    }

    void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopped) {
            return; // the server stops; the sockets close with it
        }
    }

    void coalesced() {
        coalesced.increment();
    }

    void dropped() {
        dropped.increment();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
