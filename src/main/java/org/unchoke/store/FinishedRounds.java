package org.unchoke.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/** Rounds that are over: where their recordings are, and who sat where in them. */
@ApplicationScoped
public class FinishedRounds {
    private static final String FIND =
            "select id, lab, rules_version, ticks from round where session_id = ? and n = ? and state = 'over'";
    private static final String NAMES = """
            select distinct on (h.seat) h.seat, p.name from holding h left join person p on p.id = h.person_id
            where h.round_id = ? order by h.seat, h.nth desc""";
    private static final String SEAT = "select seat from holding where round_id = ? and person_id = ? order by nth desc limit 1";
    private static final String ERASED = "(erased)";

    private final AgroalDataSource database;

    FinishedRounds(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A round that is over.
     *
     * @param id of its record
     * @param rules the lab's rules at that time
     */
    public record Finished(long id, String lab, int rules, long ticks) {}

    /** Round {@code n} of a session, if it is over. */
    public Optional<Finished> find(UUID session, int n) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, session);
            find.setInt(2, n);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Finished(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    /** The names of the people who held the round's seats last, by seat. */
    public Map<Integer, String> names(long round) throws SQLException {
        Map<Integer, String> names = new TreeMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(NAMES)) {
            ask.setLong(1, round);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    names.put(row.getInt(1), row.getString(2) == null ? ERASED : row.getString(2));
                }
            }
        }
        return names;
    }

    /** The seat that a person held in the round. */
    public OptionalInt seat(long round, UUID person) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(SEAT)) {
            ask.setLong(1, round);
            ask.setObject(2, person);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
