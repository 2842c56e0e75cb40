package org.unchoke.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What finished rounds looked like to each viewer, kept for the day when their rules are no longer the program's. */
@ApplicationScoped
public class KeptViews {
    private static final String NEXT = """
            select session_id, n, id from round r where state = 'over'
            and not exists (select 1 from kept_round k where k.round_id = r.id) order by id limit 1""";
    private static final String ROUND =
            "insert into kept_round (round_id, step, frames) values (?, ?, ?) on conflict (round_id) do nothing";
    private static final String VIEW = "insert into kept_view (round_id, viewer, content) values (?, ?, ?)";
    private static final String FIND = "select step, frames from kept_round where round_id = ?";
    private static final String VIEWERS = "select viewer from kept_view where round_id = ? "
            + "order by viewer <> 'projector', viewer <> 'instructor', length(viewer), viewer";
    private static final String READ = "select content from kept_view where round_id = ? and viewer = ?";

    private final AgroalDataSource database;

    KeptViews(AgroalDataSource database) {
        this.database = database;
    }

    /** A round that is over and of which nothing is kept yet. */
    public record Unkept(UUID session, int n, long round) {}

    /**
     * What is kept of a round.
     *
     * @param step ticks between two frames
     * @param frames how many; 0 if none could be taken
     */
    public record Kept(long step, int frames) {}

    /** The round whose turn it is to be kept. */
    public Optional<Unkept> next() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(NEXT);
                ResultSet row = ask.executeQuery()) {
            return row.next()
                    ? Optional.of(new Unkept(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    /** Keeps a round's views, all or none; does nothing if another process was quicker. */
    public void keep(long round, Kept kept, Map<String, byte[]> contents) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(ROUND);
                PreparedStatement put = connection.prepareStatement(VIEW)) {
            connection.setAutoCommit(false);
            mark.setLong(1, round);
            mark.setLong(2, kept.step());
            mark.setInt(3, kept.frames());
            if (mark.executeUpdate() == 1) {
                for (Map.Entry<String, byte[]> view : contents.entrySet()) {
                    put.setLong(1, round);
                    put.setString(2, view.getKey());
                    put.setBytes(3, view.getValue());
                    put.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /** What is kept of a round, if its turn has come. */
    public Optional<Kept> find(long round) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(FIND)) {
            ask.setLong(1, round);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getLong(1), row.getInt(2))) : Optional.empty();
            }
        }
    }

    /** Whose views of a round are kept: projector and instructor, then seats. */
    public List<String> viewers(long round) throws SQLException {
        List<String> viewers = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(VIEWERS)) {
            ask.setLong(1, round);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    viewers.add(row.getString(1));
                }
            }
        }
        return viewers;
    }

    /** One viewer's content. */
    public Optional<byte[]> read(long round, String viewer) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(READ)) {
            ask.setLong(1, round);
            ask.setString(2, viewer);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }
}
