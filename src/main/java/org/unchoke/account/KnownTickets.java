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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            select t.hash, s.code from seat_ticket t join person p on p.id = t.person_id join session s on s.id = p.session_id
            where p.removed_at is null and (s.state not in ('ended', 'failed') or s.ended_at > now() - interval '1 hour')""";
    private final AgroalDataSource database;
    /** The code of the session that each is a ticket of. */
    private final Map<String, String> issued = new ConcurrentHashMap<>();
    private volatile Map<String, String> read = Map.of();
    private long readAt = System.nanoTime() - READ_NANOS;
    private CompletableFuture<Void> reading;

    KnownTickets(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        read();
    }

    /** One more, by the hash that is kept of it, of the session with that code. */
    void issued(String hash, String code) {
        issued.put(hash, code);
    }

    /** What stands for a ticket, if it is known; at once, or within little more than a second if it was not seen yet. */
    public Uni<Optional<String>> find(String ticket) {
        String hash = Tokens.hash(ticket);
        return codeOf(hash) == null
                ? Uni.createFrom().completionStage(this::readAnew).map(done -> Optional.of(hash).filter(known -> codeOf(known) != null))
                : Uni.createFrom().item(Optional.of(hash));
    }

    /** The same, without waiting for the database. */
    public Optional<String> known(String ticket) {
        String hash = Tokens.hash(ticket);
        return codeOf(hash) == null ? Optional.empty() : Optional.of(hash);
    }

    /** Whether it is a ticket of the session with that code, so that whoever shows it does not guess; without waiting, too. */
    public boolean isOf(String code, String ticket) {
        return code.equals(codeOf(Tokens.hash(ticket)));
    }

    private String codeOf(String hash) {
        String code = read.get(hash);
        return code != null ? code : issued.get(hash);
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
        List<String> before = List.copyOf(issued.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(READ);
                ResultSet rows = ask.executeQuery()) {
            Map<String, String> all = new HashMap<>();
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
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
