package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.context.SmallRyeThreadContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.context.ThreadContext;
import org.unchoke.config.Json;

/** How messages become text: what is the same for a whole session once for all of it. And what is counted about them. */
@ApplicationScoped
class Sending {
    private final Counter coalesced;
    private final Counter dropped;
    private final Timer lag;
    private final SmallRyeThreadContext none = SmallRyeThreadContext.builder()
            .propagated(ThreadContext.NONE).cleared(ThreadContext.NONE).unchanged(ThreadContext.ALL_REMAINING).build();
    private final AtomicReference<Encoded> latest = new AtomicReference<>(new Encoded(null, null));

    private record Encoded(Object of, String text) {}

    Sending(MeterRegistry meters) {
        coalesced = Counter.builder("unchoke.frames.coalesced")
                .description("Views replaced by a newer one before they were sent")
                .register(meters);
        dropped = Counter.builder("unchoke.connections.slow")
                .description("Connections closed because the client read too slowly")
                .register(meters);
        lag = Timer.builder("unchoke.send.lag")
                .description("From a new view to its being handed to the network")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    void shown(long nanos) {
        lag.record(nanos, TimeUnit.NANOSECONDS);
    }

    static String text(Object message) {
        try {
            return Json.sparse().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text of something that many connections are told one after the other, made for the first of them. */
    <T> String shared(T told, Function<T, ServerMessage> message) {
        Encoded known = latest.get();
        if (known.of() != told) {
            known = new Encoded(told, text(message.apply(told)));
            latest.set(known);
        }
        return known.text();
    }

    /** Does something that goes on in callbacks which need nothing of the present request: carrying it along costs time. */
    void withoutContext(Runnable task) {
        SmallRyeThreadContext.withThreadContext(none, task);
    }

    void coalesced() {
        coalesced.increment();
    }

    void dropped() {
        dropped.increment();
    }
}
