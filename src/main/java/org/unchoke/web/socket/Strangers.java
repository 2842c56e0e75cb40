package org.unchoke.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.unchoke.config.SecurityLog;

/**
 * Connections that have shown no ticket that is known and not said hello yet, counted by address. People who hold a seat are
 * not among them, so a hall that comes back all at once from behind one address fits in whatever strangers do there.
 */
@ApplicationScoped
class Strangers {
    static final int MOST_PER_ADDRESS = 250;
    private static final long FORGOTTEN_NANOS = TimeUnit.SECONDS.toNanos(15);
    private final Map<String, Map<Stranger, Long>> since = new HashMap<>();

    /** One that waits; to be handed back. */
    static final class Stranger {
        final String address;

        private Stranger(String address) {
            this.address = address;
        }
    }

    /** Lets one more in; {@code null} if there are too many from that address. */
    synchronized Stranger admit(String address, long now) {
        Map<Stranger, Long> waiting = since.computeIfAbsent(address, none -> new HashMap<>());
        waiting.values().removeIf(began -> now - began > FORGOTTEN_NANOS);
        if (waiting.size() >= MOST_PER_ADDRESS) {
            SecurityLog.warn("A WebSocket was refused: too many have not said hello", "address", address);
            return null;
        }
        Stranger stranger = new Stranger(address);
        waiting.put(stranger, now);
        return stranger;
    }

    /** It is known now, or gone. A second call does nothing. */
    synchronized void leave(Stranger stranger) {
        Map<Stranger, Long> waiting = stranger == null ? null : since.get(stranger.address);
        if (waiting != null && waiting.remove(stranger) != null && waiting.isEmpty()) {
            since.remove(stranger.address);
        }
    }
}
