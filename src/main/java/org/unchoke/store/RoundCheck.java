package org.unchoke.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.unchoke.lab.Lab;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/**
 * Plays finished rounds again and compares: is the record whole, does it end in the state that was noted
 * then, and do the reports on which its grades rest follow from it?
 */
public final class RoundCheck {
    private static final String FINISHED = """
            select r.id, r.session_id, s.code, s.title, r.n from round r join session s on s.id = r.session_id
            where r.state = 'over' order by s.created_at, s.id, r.n""";
    private static final String ROUND = """
            select lab, scenario, seed, rules_version, seats, ticks, fingerprint, standing, chain, log_rows
            from round where id = ?""";

    private final Function<String, Optional<Lab>> labs;

    /** @param labs finds labs by their ids */
    public RoundCheck(Function<String, Optional<Lab>> labs) {
        this.labs = labs;
    }

    /**
     * A finished round.
     *
     * @param record id of its record
     * @param n number of the round within its session, from 1
     */
    public record Finished(long record, UUID session, String code, String title, int n) {}

    /** What came out. */
    public enum Outcome {
        /** It runs as it was recorded. */
        SAME,
        /** It was recorded with other rules than this program has, so it cannot be compared. Its record is whole. */
        OTHER_RULES,
        /** It was changed or damaged, or it does not run as it was recorded. */
        DIFFERENT
    }

    /**
     * What came out for one round.
     *
     * @param detail a sentence; {@code null} if it runs as it was recorded
     */
    public record Finding(Finished round, Outcome outcome, String detail) {}

    /** All finished rounds, oldest session first. */
    public static List<Finished> finished(Connection connection) throws SQLException {
        List<Finished> finished = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(FINISHED); ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                finished.add(new Finished(rows.getLong(1), rows.getObject(2, UUID.class), rows.getString(3),
                        rows.getString(4), rows.getInt(5)));
            }
        }
        return finished;
    }

    /** Checks one round. */
    public Finding check(Connection connection, Finished finished) throws SQLException {
        RoundRecord round = round(connection, finished.record());
        List<LogRow> rows = ActionLog.read(connection, finished.record());
        Optional<Lab> lab = labs.apply(round.lab);
        if (lab.isEmpty()) {
            return new Finding(finished, Outcome.OTHER_RULES, "This program has no lab \"" + round.lab + "\".");
        }
        try {
            Recording recording = RecordedRound.read(round, lab.get(), rows);
            if (recording.header().rulesVersion() != lab.get().rulesVersion()) {
                return new Finding(finished, Outcome.OTHER_RULES, "It was recorded with version "
                        + recording.header().rulesVersion() + " of the rules; this program plays by version "
                        + lab.get().rulesVersion() + ".");
            }
            new Replayer(lab.get(), recording).toEnd((match, events) -> {});
            List<String> ungraded = ReportCheck.differences(lab.get(), recording, ReportCheck.kept(connection, finished.record()));
            return ungraded.isEmpty()
                    ? new Finding(finished, Outcome.SAME, null)
                    : new Finding(finished, Outcome.DIFFERENT, String.join(" ", ungraded));
        } catch (Divergence | RuntimeException | LinkageError | StackOverflowError different) {
            return new Finding(finished, Outcome.DIFFERENT, different.getMessage());
        }
    }

    private static RoundRecord round(Connection connection, long id) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(ROUND)) {
            ask.setLong(1, id);
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Round " + id + " is gone");
                }
                RoundRecord round = new RoundRecord();
                round.id = id;
                round.state = RoundRecord.OVER;
                round.lab = row.getString(1);
                round.scenario = row.getString(2);
                round.seed = row.getLong(3);
                round.rulesVersion = row.getInt(4);
                round.seats = row.getString(5);
                round.ticks = row.getLong(6);
                round.fingerprint = row.getString(7);
                round.standing = row.getString(8);
                round.chain = row.getString(9);
                round.logRows = row.getLong(10);
                return round;
            }
        }
    }
}
