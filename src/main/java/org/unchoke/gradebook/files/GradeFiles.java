package org.unchoke.gradebook.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.unchoke.gradebook.CourseGrades;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Status;
import org.unchoke.grading.Grade;
import org.unchoke.store.Student;

/**
 * The gradebook as CSV. Texts are made safe for spreadsheets; numbers and what identifies a student stand as they are,
 * because platforms compare them.
 */
public final class GradeFiles {
    static final String POINTS_POSSIBLE = "    Points Possible";
    static final String EXCUSED = "EX";
    static final List<String> CANVAS = List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");
    static final List<String> MOODLE = List.of("ID number", "Email address", "Full name");
    static final List<String> PLAIN = List.of("Participant", "Name", "Student id", "Status", "Points", "Automatic", "Adjustment", "Override");
    static final String COMMENT = "Comment";
    static final String FEEDBACK = " (feedback)";

    /** Canvas takes columns that contain one of these for its own totals. */
    private static final Pattern RESERVED = Pattern.compile("\\b(Current|Final|Override) (Score|Points|Grade|Status)\\b");
    /** Canvas takes a number in brackets at the end for the id of an assignment. */
    private static final Pattern ASSIGNMENT = Pattern.compile("\\((\\d+)\\)$");

    private GradeFiles() {}

    /** For Canvas's gradebook: excused is {@code EX}, no grade is blank and changes nothing there. */
    public static String canvas(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(with(CANVAS, canvasTitle(sheet)));
        rows.add(with(List.of(POINTS_POSSIBLE, "", "", "", ""), Grade.rounded(Grade.FULL).toPlainString()));
        for (Row row : sheet.rows()) {
            Student student = row.participant().student();
            List<String> cells = new ArrayList<>();
            cells.add(Csv.text(row.participant().name()));
            cells.add(student == null ? null : student.canvasId);
            cells.add(student == null ? null : student.sisUserId);
            cells.add(student == null ? null : student.sisLoginId);
            cells.add(student == null ? null : Csv.text(student.section));
            cells.add(row.status() == Status.EXCUSED ? EXCUSED : points(row.total()));
            rows.add(cells);
        }
        return Csv.write(rows);
    }

    /** A whole course for spreadsheets: a line a student, a column a session; no grade is blank. */
    public static String course(CourseGrades.Table table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Student", "Student id"));
        table.sessions().forEach(session -> head.add(Csv.text(session.title)));
        head.add("Mean");
        rows.add(head);
        for (CourseGrades.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(Csv.text(line.name()), line.studentId()));
            line.cells().forEach(cell -> cells.add(blank(cell.text())));
            cells.add(blank(line.mean()));
            rows.add(cells);
        }
        return Csv.write(rows);
    }

    private static String blank(String text) {
        return text.equals(CourseGrades.NONE) ? null : text;
    }

    /** For Moodle's gradebook: grade and feedback together, because importing one alone would empty the other. */
    public static String moodle(Sheet sheet) {
        String title = Csv.text(sheet.session().title);
        List<List<String>> rows = new ArrayList<>();
        rows.add(with(MOODLE, title, title + FEEDBACK));
        for (Row row : sheet.rows()) {
            Student student = row.participant().student();
            List<String> cells = new ArrayList<>();
            cells.add(student == null ? null : student.moodleId);
            cells.add(student == null ? null : student.email);
            cells.add(Csv.text(row.participant().name()));
            cells.add(points(row.total()));
            cells.add(Csv.text(row.comment()));
            rows.add(cells);
        }
        return Csv.write(rows);
    }

    /** For everybody else: all there is. */
    public static String plain(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(PLAIN);
        sheet.criteria().forEach(entry -> head.add(Csv.text(entry.criterion().name())));
        head.add(COMMENT);
        rows.add(head);
        for (Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.participant().id().toString());
            cells.add(Csv.text(row.participant().name()));
            cells.add(row.participant().studentId());
            cells.add(row.status().word());
            cells.add(points(row.total()));
            cells.add(row.automatic().points() == null ? null : points(Grade.rounded(row.automatic().points())));
            cells.add(points(row.adjustment()));
            cells.add(points(row.override()));
            row.automatic().lines().forEach(line -> cells.add(line.points() == null ? null : points(Grade.rounded(line.points()))));
            cells.add(Csv.text(row.comment()));
            rows.add(cells);
        }
        return Csv.write(rows);
    }

    /** The session's title as Canvas will not misread it. */
    static String canvasTitle(Sheet sheet) {
        String safe = RESERVED.matcher(sheet.session().title.strip()).replaceAll("$1-$2");
        return Csv.text(ASSIGNMENT.matcher(safe).replaceAll("[$1]"));
    }

    private static List<String> with(List<String> head, String... more) {
        List<String> row = new ArrayList<>(head);
        row.addAll(List.of(more));
        return row;
    }

    private static String points(BigDecimal points) {
        return points == null ? null : points.setScale(2).toPlainString();
    }
}
