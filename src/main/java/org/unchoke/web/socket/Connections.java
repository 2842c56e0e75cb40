package org.unchoke.web.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.websockets.next.CloseReason;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.unchoke.account.SignInsEnded;

/** The open connections of this process. It closes those that have fallen silent. */
@Startup
@ApplicationScoped
class Connections {
    private static final long ROUND_SECONDS = 5;
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(25);
    private static final long STRANGE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_OF_STAFF = 10;
    private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();
    private final Map<String, Inbound> byId = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connections");
        thread.setDaemon(true);
        return thread;
    });

    Connections(MeterRegistry meters) {
        meters.gauge("unchoke.send.waiting", this, Connections::mostWaiting);
    }

    /** The most that waits for one client, in characters. */
    private double mostWaiting() {
        return byId.values().stream().mapToInt(connection -> connection.outbound.waiting()).max().orElse(0);
    }

    @PostConstruct
    void start() {
        timer.scheduleWithFixedDelay(this::look, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** What that seat or member of staff may still say. */
    Speaker speaker(Entry.Visitor visitor) {
        String who = visitor.person() != null ? visitor.person().toString() : visitor.staff().getPrincipal().getName();
        return speakers.computeIfAbsent(who, first -> new Speaker(System.nanoTime()));
    }

    /** One more; the oldest of a member of staff who has too many is closed. Of a seat's, the session keeps the newest. */
    void add(String id, Inbound connection) {
        byId.put(id, connection);
        List<Map.Entry<String, Inbound>> own = byId.entrySet().stream()
                .filter(each -> each.getValue().isOf(connection.who()))
                .sorted(Comparator.comparingLong(each -> each.getValue().since() - connection.since()))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_STAFF)).forEach(
                oldest -> end(oldest.getKey(), oldest.getValue(), Closing.TOO_MANY_WINDOWS));
    }

    Optional<Inbound> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void remove(String id) {
        Inbound connection = byId.remove(id);
        if (connection != null) {
            connection.gone();
        }
    }

    /** Whoever is signed out stops watching. */
    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInsEnded ended) {
        byId.forEach((id, connection) -> {
            if (connection.isOf(ended)) {
                end(id, connection, Closing.SIGNED_OUT);
            }
        });
    }

    private void look() {
        Set<Speaker> connected = byId.values().stream().map(Inbound::speaker).collect(Collectors.toSet());
        speakers.values().removeIf(speaker -> !connected.contains(speaker) && speaker.isForgettable(System.nanoTime()));
        byId.forEach((id, connection) -> {
            if (connection.silentNanos() > SILENT_NANOS) {
                end(id, connection, Closing.SILENT);
            } else if (connection.strangeNanos() > STRANGE_NANOS) {
                end(id, connection, Closing.NO_HELLO);
            }
        });
    }

    /** The close handshake of a dead line takes its time; its seat is free at once. */
    private void end(String id, Inbound connection, CloseReason reason) {
        connection.outbound.drop(reason);
        remove(id);
    }
}
