package org.unchoke.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchoke.config.Json;
import org.unchoke.grading.Examination;
import org.unchoke.grading.SeatReport;
import org.unchoke.lab.Lab;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;

/** Examines a round again: are the reports that its grades rest on what the recording gives, bit for bit? */
public final class ReportCheck {
    private static final String REPORTS = "select seat, report from seat_report where round_id = ? order by seat";

    private ReportCheck() {}

    /** The reports that are kept of a round, by seat, as JSON; none if it was not examined. */
    static SortedMap<Integer, String> kept(Connection connection, long round) throws SQLException {
        SortedMap<Integer, String> reports = new TreeMap<>();
        try (PreparedStatement ask = connection.prepareStatement(REPORTS)) {
            ask.setLong(1, round);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    reports.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        return reports;
    }

    /**
     * A sentence for each report that differs.
     *
     * @param kept reports as JSON, by seat
     * @throws Divergence if the recording itself does not run as it was recorded
     */
    public static List<String> differences(Lab lab, Recording recording, SortedMap<Integer, String> kept) throws Divergence {
        List<String> found = new ArrayList<>();
        if (kept.isEmpty()) {
            return found;
        }
        Examination examination = new Examination(lab, recording);
        kept.forEach((seat, report) -> {
            if (!examination.seats().contains(seat)) {
                found.add("Seat " + seat + " has a report but took no part.");
            } else if (!report.equals(json(examination.examine(seat, () -> false, () -> {})))) {
                found.add("The report on which the grade of seat " + seat + " rests is not what the recording gives.");
            }
        });
        return found;
    }

    private static String json(SeatReport report) {
        try {
            return Json.full().writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
