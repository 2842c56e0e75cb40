package org.unchoke.gradebook.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Status;

/**
 * Reads a corrected CSV of any of the three kinds against the gradebook: what it would change, and what does not fit. Blank
 * cells change nothing. {@code EX} excuses. Students are found in the order in which Canvas looks for them: by ID, SIS user
 * id, SIS login id, then name.
 */
public final class GradeImport {
    /** More than any course has students. */
    static final int MOST_LINES = 5_000;

    private final Sheet sheet;
    private final List<String> head;
    private final List<Change> changes = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final TreeSet<UUID> seen = new TreeSet<>();
    private final int grade;
    private final int comment;
    private final List<Key> keys = new ArrayList<>();

    /** A change that the file asks for; what it does not mention is {@code null}. */
    public record Change(UUID participant, String name, Status status, BigDecimal override, String comment, String was, String becomes) {}

    /** A line that cannot be used. */
    public record Mismatch(int line, String text, String why) {}

    /** All that a file asks for. */
    public record Preview(List<Change> changes, List<Mismatch> mismatches, int unchanged) {}

    private record Key(int column, Function<Row, String> of) {}

    private GradeImport(Sheet sheet, List<String> head) {
        this.sheet = sheet;
        this.head = head.stream().map(String::strip).map(Csv::original).toList();
        if (is(GradeFiles.CANVAS.get(0)) && head.size() > 1 && is(GradeFiles.CANVAS.get(1))) {
            grade = gradeColumn(GradeFiles.canvasTitle(sheet));
            comment = -1;
            key("ID", row -> row.participant().student() == null ? null : row.participant().student().canvasId);
            key("SIS User ID", row -> row.participant().student() == null ? null : row.participant().student().sisUserId);
            key("SIS Login ID", row -> row.participant().student() == null ? null : row.participant().student().sisLoginId);
            key("Student", row -> row.participant().name());
        } else if (is("ID number") || is("Email address")) {
            grade = gradeColumn(sheet.session().title.strip());
            comment = find(cell -> cell.endsWith(GradeFiles.FEEDBACK.strip()) || cell.endsWith("(Feedback)"));
            key("ID number", row -> row.participant().student() == null ? null : row.participant().student().moodleId);
            key("Email address", row -> row.participant().student() == null ? null : row.participant().student().email);
            key("Full name", row -> row.participant().name());
        } else if (is("Participant") || is("Student id")) {
            grade = find("Points"::equals);
            comment = find(GradeFiles.COMMENT::equals);
            key("Participant", row -> row.participant().id().toString());
            key("Student id", row -> row.participant().studentId());
        } else {
            throw new GradeException("This is none of the files that the gradebook writes: its first line should begin with Student,ID (Canvas),"
                    + " ID number (Moodle) or Participant.");
        }
        if (grade < 0) {
            throw new GradeException("There is no column with the grades of “" + sheet.session().title + "” in this file.");
        }
    }

    /**
     * What a file would change.
     *
     * @throws GradeException if it is no gradebook file
     */
    public static Preview preview(Sheet sheet, String csv) {
        List<List<String>> rows = Csv.read(csv);
        if (rows.isEmpty()) {
            throw new GradeException("The file is empty.");
        }
        if (rows.size() > MOST_LINES) {
            throw new GradeException("The file has " + rows.size() + " lines; at most " + MOST_LINES + " are read.");
        }
        GradeImport reading = new GradeImport(sheet, rows.get(0));
        int unchanged = 0;
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (!cells.get(0).contains(GradeFiles.POINTS_POSSIBLE.strip()) && !mutedOrEmpty(cells)) {
                unchanged += reading.read(i + 1, cells) ? 1 : 0;
            }
        }
        return new Preview(reading.changes, reading.mismatches, unchanged);
    }

    /** Canvas writes a line of these words for columns that it does not show to students. */
    private static boolean mutedOrEmpty(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.isBlank() || cell.strip().matches("(?i)Muted|Manual Posting.*"));
    }

    /** Returns whether the line leaves everything as it is. */
    private boolean read(int line, List<String> cells) {
        Row row = match(line, cells);
        if (row == null) {
            return false;
        }
        if (!seen.add(row.participant().id())) {
            return mismatch(line, cells, "This student stands in an earlier line already.");
        }
        String typed = cell(cells, grade).strip();
        Status status = null;
        BigDecimal override = null;
        if (typed.equalsIgnoreCase(GradeFiles.EXCUSED)) {
            status = row.status() == Status.EXCUSED ? null : Status.EXCUSED;
        } else if (!typed.isEmpty() && !typed.equals("-")) {
            override = points(typed);
            if (override == null) {
                return mismatch(line, cells, "“" + typed + "” is no number of points.");
            }
            boolean same = row.total() != null && row.total().compareTo(override) == 0;
            status = !same && row.status() == Status.EXCUSED ? Status.COUNTED : null;
            override = same ? null : override;
        }
        String said = comment < 0 ? "" : Csv.original(cell(cells, comment)).replace("\r\n", "\n");
        String words = said.isBlank() || said.equals(row.comment()) ? null : said;
        if (status == null && override == null && words == null) {
            return true;
        }
        String was = row.status() == Status.EXCUSED ? GradeFiles.EXCUSED : row.total() == null ? "" : row.total().toPlainString();
        changes.add(new Change(row.participant().id(), row.participant().name(), status, override, words, was,
                override != null ? override.toPlainString() : status != null ? GradeFiles.EXCUSED : was));
        return false;
    }

    private Row match(int line, List<String> cells) {
        for (Key key : keys) {
            String plain = cell(cells, key.column).strip();
            if (plain.isEmpty()) {
                continue;
            }
            List<Row> found = sheet.rows().stream().filter(row -> matches(key.of.apply(row), plain)).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                mismatch(line, cells, "Several students are “" + plain + "”.");
                return null;
            }
        }
        mismatch(line, cells, "Nobody in this session is meant by this line.");
        return null;
    }

    private static boolean matches(String known, String typed) {
        return known != null && (known.strip().equals(typed) || known.strip().equals(Csv.original(typed)));
    }

    private boolean mismatch(int line, List<String> cells, String why) {
        mismatches.add(new Mismatch(line, String.join(", ", cells.subList(0, Math.min(cells.size(), 3))), why));
        return false;
    }

    private static BigDecimal points(String typed) {
        String plain = typed.replace(',', '.');
        if (!plain.matches("\\d{1,5}(\\.\\d{1,6})?")) {
            return null;
        }
        BigDecimal points = new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP);
        return points.compareTo(new BigDecimal("10000")) > 0 ? null : points;
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private boolean is(String column) {
        return head.contains(column);
    }

    private int find(Predicate<String> column) {
        for (int i = 0; i < head.size(); i++) {
            if (column.test(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The column of a title; platforms add an id or a kind in brackets when they write it back. */
    private int gradeColumn(String title) {
        String wanted = Csv.original(title).toLowerCase(Locale.ROOT);
        return find(cell -> cell.replaceAll("\\s+\\((\\d+|Real)\\)$", "").toLowerCase(Locale.ROOT).endsWith(wanted)
                && !cell.toLowerCase(Locale.ROOT).endsWith("(feedback)"));
    }

    private void key(String column, Function<Row, String> of) {
        int at = find(column::equals);
        if (at >= 0) {
            keys.add(new Key(at, of));
        }
    }
}
