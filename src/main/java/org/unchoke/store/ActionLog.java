package org.unchoke.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows of {@code action_log}. One statement, hence one transaction and one round trip, checks who owns the sessions,
 * holds them so until it commits, and inserts. Repeating an append whose outcome is unknown is harmless.
 */
@ApplicationScoped
public class ActionLog {
    private static final String APPEND = """
            with wanted as (select * from unnest(?::uuid[], ?::bigint[]) as w(session_id, epoch)),
            owned as (
                select l.session_id as id from session_lease l
                join wanted w on l.session_id = w.session_id and l.epoch = w.epoch order by l.session_id for share of l),
            put as (
                insert into action_log (round_id, seq, tick, role, seat, client_id, action, hash)
                select r.round_id, r.seq, r.tick, r.role, r.seat, r.client_id, r.action, r.hash
                from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[])
                    as r(session_id, round_id, seq, tick, role, seat, client_id, action, hash)
                join owned o on o.id = r.session_id
                on conflict (round_id, seq) do nothing
                returning round_id, seq, hash),
            last as (select distinct on (round_id) round_id, seq, hash from put order by round_id, seq desc),
            head as (
                update round r set log_rows = l.seq, chain = l.hash from last l where r.id = l.round_id and l.hash is not null)
            select id, null, null from owned union all select null, round_id, seq from put""";
    private static final String READ =
            "select seq, tick, role, seat, client_id, action, hash from action_log where round_id = ? order by seq";
    private static final String PROGRESS = """
            with noted as (select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
                    as p(session_id, epoch, round_id, ticks)),
            owned as (
                select l.session_id from session_lease l
                join noted n on l.session_id = n.session_id and l.epoch = n.epoch order by l.session_id for share of l)
            update round r set ticks = greatest(r.ticks, n.ticks)
            from noted n join owned o on o.session_id = n.session_id where r.id = n.round_id and r.state = 'open'""";

    private final AgroalDataSource database;

    ActionLog(AgroalDataSource database) {
        this.database = database;
    }

    private record Key(long round, long seq) {}

    /**
     * Writes several sessions' actions in one transaction.
     *
     * @return one outcome for each, in the same order
     * @throws SQLException if the outcome is unknown; then call again with the same
     */
    List<Append.Outcome> append(List<Append> appends) throws SQLException {
        Set<UUID> owned = new HashSet<>();
        Set<Key> put = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            bind(connection, statement, appends);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    if (result.getObject(1) != null) {
                        owned.add(result.getObject(1, UUID.class));
                    } else {
                        put.add(new Key(result.getLong(2), result.getLong(3)));
                    }
                }
            }
        }
        List<Append.Outcome> outcomes = new ArrayList<>();
        for (Append append : appends) {
            outcomes.add(!owned.contains(append.session()) ? Append.Outcome.FENCED : outcome(append, put));
        }
        return outcomes;
    }

    private Append.Outcome outcome(Append append, Set<Key> put) throws SQLException {
        if (append.rows().stream().allMatch(row -> put.contains(new Key(append.round(), row.seq())))) {
            return Append.Outcome.DURABLE;
        }
        // An earlier try had committed although it seemed to fail, or somebody else wrote here.
        Map<Long, LogRow> there = new HashMap<>();
        read(append.round()).forEach(row -> there.put(row.seq(), row));
        return append.rows().stream().allMatch(row -> row.equals(there.get(row.seq())))
                ? Append.Outcome.DURABLE
                : Append.Outcome.DIFFERENT;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Append> appends) throws SQLException {
        record Line(Append of, LogRow row) {}
        List<Line> lines = new ArrayList<>();
        appends.forEach(append -> append.rows().forEach(row -> lines.add(new Line(append, row))));
        statement.setArray(1, array(connection, "uuid", appends, Append::session));
        statement.setArray(2, array(connection, "bigint", appends, Append::epoch));
        statement.setArray(3, array(connection, "uuid", lines, line -> line.of().session()));
        statement.setArray(4, array(connection, "bigint", lines, line -> line.of().round()));
        statement.setArray(5, array(connection, "bigint", lines, line -> line.row().seq()));
        statement.setArray(6, array(connection, "bigint", lines, line -> line.row().tick()));
        statement.setArray(7, array(connection, "text", lines, line -> line.row().role()));
        statement.setArray(8, array(connection, "int", lines, line -> line.row().seat()));
        statement.setArray(9, array(connection, "bigint", lines, line -> line.row().clientId()));
        statement.setArray(10, array(connection, "text", lines, line -> line.row().action()));
        statement.setArray(11, array(connection, "text", lines, line -> line.row().hash()));
    }

    private static <T> Array array(Connection connection, String type, List<T> items, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }

    /** The whole log of a round, in order. */
    public List<LogRow> read(long round) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return read(connection, round);
        }
    }

    static List<LogRow> read(Connection connection, long round) throws SQLException {
        List<LogRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, round);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new LogRow(result.getLong(1), result.getLong(2), result.getString(3), result.getInt(4),
                            result.getObject(5, Long.class), result.getString(6), result.getString(7)));
                }
            }
        }
        return rows;
    }

    /** Notes how far open rounds have come, so that recovery does not set a quiet round far back. */
    void progress(List<Progress> notes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setArray(1, array(connection, "uuid", notes, Progress::session));
            statement.setArray(2, array(connection, "bigint", notes, Progress::epoch));
            statement.setArray(3, array(connection, "bigint", notes, Progress::round));
            statement.setArray(4, array(connection, "bigint", notes, Progress::ticks));
            statement.executeUpdate();
        }
    }
}
