package org.unchoke.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.unchoke.config.ThisProcess;
import org.unchoke.config.UnchokeSettings;

/**
 * Which process runs which session. A lease is this process's until the time in its row has passed, by the database's
 * clock, and goes on for as long as nobody else has taken it. Every taking raises the epoch.
 */
@ApplicationScoped
public class Leases {
    private static final String TAKE = """
            insert into session_lease (session_id, owner, url, epoch, expires_at)
            values (?, ?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (session_id) do update set owner = excluded.owner, url = excluded.url,
                epoch = session_lease.epoch + 1, expires_at = excluded.expires_at
            where session_lease.expires_at <= clock_timestamp() or session_lease.owner = excluded.owner
            returning epoch""";
    /** In the order in which the log's writer holds them too, so that the two never wait for each other. */
    private static final String RENEW = """
            with mine as (select session_id from session_lease where owner = ? and session_id = any(?)
                order by session_id for update)
            update session_lease l set url = ?, expires_at = clock_timestamp() + ? * interval '1 millisecond'
            from mine where l.session_id = mine.session_id returning l.session_id, l.epoch""";
    private static final String GIVE_UP = """
            update session_lease set expires_at = clock_timestamp() where owner = ? and session_id = any(?)""";
    private static final String HOLDER = """
            select url from session_lease where session_id = ? and owner <> ? and expires_at > clock_timestamp()""";
    private static final String VACANT = """
            select s.id from session s left join session_lease l on l.session_id = s.id
            where s.state not in ('ended', 'failed')
                and (l.session_id is null or l.expires_at <= clock_timestamp() or l.owner = ?)
            order by s.created_at, s.id""";

    private final AgroalDataSource database;
    private final ThisProcess process;
    private final Duration duration;
    private final Map<UUID, Long> epochs = new ConcurrentHashMap<>();
    private volatile long good;

    Leases(AgroalDataSource database, ThisProcess process, UnchokeSettings settings) {
        this.database = database;
        this.process = process;
        this.duration = settings.lease();
        this.good = System.nanoTime() + duration.toNanos();
    }

    /** How long a lease lasts without being renewed. */
    public Duration duration() {
        return duration;
    }

    /** Whether another process may have taken this one's sessions, because none was renewed for so long. */
    public boolean lapsed() {
        return System.nanoTime() - good > 0;
    }

    /** Takes a session over, unless another process runs it; the new epoch. */
    public Optional<Long> take(UUID session) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, session);
            take.setString(2, process.name());
            take.setString(3, process.url().toString());
            take.setLong(4, duration.toMillis());
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                epochs.put(session, row.getLong(1));
                return Optional.of(row.getLong(1));
            }
        }
    }

    /** The epoch with which this process took a session over last; 0 if it never did. */
    public long epoch(UUID session) {
        return epochs.getOrDefault(session, 0L);
    }

    /**
     * Renews the leases of some sessions.
     *
     * @return the epochs of those that are still this process's
     */
    public Map<UUID, Long> renew(Collection<UUID> sessions) throws SQLException {
        long asked = System.nanoTime();
        Map<UUID, Long> mine = new HashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setString(1, process.name());
            renew.setArray(2, connection.createArrayOf("uuid", sessions.toArray()));
            renew.setString(3, process.url().toString());
            renew.setLong(4, duration.toMillis());
            try (ResultSet rows = renew.executeQuery()) {
                while (rows.next()) {
                    mine.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        good = asked + duration.toNanos();
        return mine;
    }

    /** Lets others have sessions at once. */
    public void giveUp(Collection<UUID> sessions) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement give = connection.prepareStatement(GIVE_UP)) {
            give.setString(1, process.name());
            give.setArray(2, connection.createArrayOf("uuid", sessions.toArray()));
            give.executeUpdate();
        }
    }

    /** Where the other process is reached that runs a session; empty if none does. */
    public Optional<URI> elsewhere(UUID session) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(HOLDER)) {
            ask.setObject(1, session);
            ask.setString(2, process.name());
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(URI.create(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** The sessions that are not over and that this process may take, oldest first. */
    public List<UUID> vacant() throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(VACANT)) {
            ask.setString(1, process.name());
            List<UUID> vacant = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    vacant.add(rows.getObject(1, UUID.class));
                }
            }
            return vacant;
        }
    }
}
