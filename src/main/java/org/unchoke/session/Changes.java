package org.unchoke.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.unchoke.account.Staff;

/**
 * How staff change a session: one after the other, so that what two instructors do at once gets an order, and each
 * together with the line in the session's log that tells of it.
 */
@ApplicationScoped
class Changes {
    private final SessionRegistry registry;
    private final SessionStore store;
    private final Staff staff;

    Changes(SessionRegistry registry, SessionStore store, Staff staff) {
        this.registry = registry;
        this.store = store;
        this.staff = staff;
    }

    /**
     * Makes a change.
     *
     * @param name what the session's log calls it
     * @param detail what the log says of it besides
     * @param what is done to the live session, and puts on record by its {@link Line} what of it must last
     */
    SessionStatus make(UUID id, String name, Map<String, Object> detail, BiConsumer<SessionHost, Line> what) {
        SessionHost host = registry.live(id);
        host.changes.lock();
        try {
            what.accept(host, new Line(host, staff.name().orElse(null), name, detail));
            return host.status();
        } finally {
            host.changes.unlock();
        }
    }

    /** The line of a change in the log. */
    final class Line {
        private final SessionHost host;
        private final String who;
        private final String name;
        private final Map<String, Object> detail;

        private Line(SessionHost host, String who, String name, Map<String, Object> detail) {
            this.host = host;
            this.who = who;
            this.name = name;
            this.detail = detail;
        }

        /** Writes it; nothing else of the change needs to be on record. */
        void write() {
            with(() -> {});
        }

        /** Writes it together with what else must be on record: both, or neither. */
        void with(Runnable record) {
            SessionStatus now = host.status();
            at(now.round(), now.tick(), () -> {
                record.run();
                return null;
            });
        }

        /** The same for what is done at another time of the session than now. */
        <T> T at(int round, long tick, Supplier<T> record) {
            LogEntry entry = new LogEntry(0, Instant.now(), who, round, tick, name, detail);
            return QuarkusTransaction.requiringNew().call(() -> {
                store.note(host.id, host.epoch(), entry);
                return record.get();
            });
        }
    }
}
