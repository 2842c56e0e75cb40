package org.unchoke.account;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The hashes of all seat tickets of sessions that are not over or not long, in memory: so a whole hall that comes back at once is told
 * from strangers without asking the database about each, and strangers cost it nothing. Only says whom to make wait;
 * whether somebody may connect, the database decides. It is read anew for a ticket not seen yet, once a second at most.
 */
@ApplicationScoped
public class KnownTickets {
    private static final Logger LOG = Logger.getLogger(KnownTickets.class);
    private static final long READ_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String READ = """
            select t.hash from seat_ticket t join person p on p.id = t.person_id join session s on s.id = p.session_id
            where p.removed_at is null and (s.state not in ('ended', 'failed') or s.ended_at > now() - interval '1 hour')""";
    private final AgroalDataSource database;
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private volatile Set<String> read = Set.of();
    private long readAt = System.nanoTime() - READ_NANOS;
    private CompletableFuture<Void> reading;

    KnownTickets(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        read();
    }

    /** One more, by the hash that is kept of it. */
    void issued(String hash) {
        issued.add(hash);
    }

    /** What stands for a ticket, if it is known; at once, or within little more than a second if it was not seen yet. */
    public Uni<Optional<String>> find(String ticket) {
        Optional<String> known = known(ticket);
        return known.isPresent()
                ? Uni.createFrom().item(known)
                : Uni.createFrom().completionStage(this::readAnew).map(done -> known(ticket));
    }

    /** The same, without waiting for the database. */
    public Optional<String> known(String ticket) {
        String hash = Tokens.hash(ticket);
        return read.contains(hash) || issued.contains(hash) ? Optional.of(hash) : Optional.empty();
    }

    /** One reading for all who wait for it. */
    private synchronized CompletableFuture<Void> readAnew() {
        if (reading == null) {
            long wait = Math.max(0, readAt + READ_NANOS - System.nanoTime());
            Executor later = CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Infrastructure.getDefaultWorkerPool());
            reading = CompletableFuture.runAsync(this::read, later);
        }
        return reading;
    }

    private void read() {
        List<String> before = List.copyOf(issued);
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(READ);
                ResultSet rows = ask.executeQuery()) {
            Set<String> all = new HashSet<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            read = all;
            before.forEach(issued::remove);
        } catch (SQLException away) {
            LOG.debug("The tickets could not be read; those known stay known", away);
        }
        synchronized (this) {
            readAt = System.nanoTime();
            reading = null;
        }
    }
}
