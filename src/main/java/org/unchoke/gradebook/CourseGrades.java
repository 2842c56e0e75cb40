package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.store.Course;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.Student;

/** The grades of everybody on a course's roster, session by session. */
@ApplicationScoped
@Transactional
public class CourseGrades {
    /** Stands where there is no grade. */
    public static final String NONE = "–";

    private final Gradebook gradebook;

    CourseGrades(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /** @param sessions those in which a round was started, oldest first */
    public record Table(UUID course, String title, List<SessionRecord> sessions, List<Line> lines) {}

    /**
     * One student.
     *
     * @param mean of the sessions that give a grade; a dash if none does
     */
    public record Line(String name, String studentId, List<Cell> cells, String mean) {}

    /** A student's grade in one session; the text is a dash where there is none. */
    public record Cell(UUID session, UUID participant, String text, boolean released) {}

    /** The table of a course. */
    public Optional<Table> find(UUID id) {
        return Course.<Course>findByIdOptional(id).map(this::table);
    }

    private Table table(Course course) {
        List<SessionRecord> sessions = SessionRecord.list("courseId = ?1 and round > 0 order by createdAt, id", course.id);
        List<Sheet> sheets = sessions.stream().map(session -> gradebook.find(session.id).orElseThrow()).toList();
        List<Line> lines = new ArrayList<>();
        for (Student student : course.roster()) {
            List<Row> rows = sheets.stream().map(sheet -> row(sheet, student)).toList();
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                cells.add(cell(sessions.get(i).id, rows.get(i)));
            }
            lines.add(new Line(student.name, student.studentId, cells, mean(rows)));
        }
        return new Table(course.id, course.title, sessions, lines);
    }

    private static Row row(Sheet sheet, Student student) {
        return sheet.rows().stream()
                .filter(row -> row.participant().student() != null && row.participant().student().id.equals(student.id))
                .findFirst()
                .orElse(null);
    }

    private static Cell cell(UUID session, Row row) {
        if (row == null) {
            return new Cell(session, null, NONE, false);
        }
        String text = row.status() == Status.EXCUSED ? "excused" : row.total() == null ? NONE : row.total().toPlainString();
        return new Cell(session, row.participant().id(), text, row.released() != null);
    }

    private static String mean(List<Row> rows) {
        List<BigDecimal> totals = rows.stream().filter(Objects::nonNull).map(Row::total).filter(Objects::nonNull).toList();
        return totals.isEmpty() ? NONE : totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP).toPlainString();
    }
}
