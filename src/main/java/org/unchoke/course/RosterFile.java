package org.unchoke.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.unchoke.gradebook.files.Csv;
import org.unchoke.store.Student;

/**
 * A roster as a CSV file: with columns of our own ({@code id, name, email, section}), or as Canvas exports its gradebook
 * ({@code Student, ID, SIS User ID, SIS Login ID, Section}), or Moodle its grades and participants ({@code First name},
 * {@code Last name} or {@code Surname}, {@code ID number, Email address}).
 */
public final class RosterFile {
    /** More than any lecture has. */
    static final int MOST_STUDENTS = 2000;
    /** Some lines are no students; beyond this it is no roster, and its mistakes are not told one by one. */
    private static final int MOST_LINES = 2 * MOST_STUDENTS;

    private static final int LONGEST_TEXT = 200;
    private static final Pattern STUDENT_ID = Pattern.compile("[\\p{Alnum}@._+-]{1,40}");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> lineOf = new TreeMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private String from = "";

    /** A student in the file; what is not in it is {@code null}. */
    public record Entry(
            String studentId, String name, String email, String section, String canvasId, String sisUserId, String sisLoginId,
            String moodleId) {}

    /** What is wrong, and in which line. */
    public record Mistake(int line, String sentence) {}

    private RosterFile() {}

    /** Reads all of it; {@link #mistakes()} says what is wrong, line by line. */
    public static RosterFile read(String csv) {
        RosterFile file = new RosterFile();
        List<Csv.Line> lines = Csv.lines(csv);
        if (lines.isEmpty()) {
            file.mistakes.add(new Mistake(1, "The file is empty."));
        } else if (lines.size() > MOST_LINES) {
            file.mistakes.add(new Mistake(1, "There are more than " + MOST_STUDENTS + " students."));
        } else if (file.head(lines.get(0))) {
            lines.subList(1, lines.size()).forEach(file::student);
            if (file.entries.isEmpty() && file.mistakes.isEmpty()) {
                file.mistakes.add(new Mistake(1, "There are columns, but no students."));
            } else if (file.entries.size() > MOST_STUDENTS) {
                file.mistakes.add(new Mistake(1, "There are more than " + MOST_STUDENTS + " students."));
            }
        }
        return file;
    }

    /** Whose export it is, for people: {@code Canvas}, {@code Moodle} or {@code id, name, email, section}. */
    public String from() {
        return from;
    }

    /** The students, in the file's order; to be used only if there are no mistakes. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What is wrong, by line. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private boolean head(Csv.Line line) {
        for (int at = 0; at < line.cells().size(); at++) {
            String name = line.cells().get(at).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name.equals("e-mail") ? "email" : name, at);
        }
        if (columns.containsKey("student") && (columns.containsKey("sis login id") || columns.containsKey("sis user id"))) {
            from = "Canvas";
        } else if (columns.containsKey("first name") && (columns.containsKey("id number") || columns.containsKey("email address"))) {
            from = "Moodle";
        } else if (columns.containsKey("id") && columns.containsKey("name")) {
            from = "id, name, email, section";
        } else {
            mistakes.add(new Mistake(line.number(), "The first line must name the columns: id, name, email, section;"
                    + " or be that of an export of Canvas’s gradebook or of Moodle’s grades or participants."));
            return false;
        }
        return true;
    }

    private void student(Csv.Line line) {
        if (line.cells().size() > columns.size()) {
            mistakes.add(new Mistake(line.number(), "There are " + line.cells().size() + " cells, but " + columns.size() + " columns."));
            return;
        }
        Entry entry = switch (from) {
            case "Canvas" -> canvas(line);
            case "Moodle" -> moodle(line);
            default -> new Entry(cell(line, "id"), cell(line, "name"), cell(line, "email"), cell(line, "section"), null, null, null, null);
        };
        if (entry != null) {
            check(line.number(), entry);
            entries.add(entry);
        }
    }

    /** @return {@code null} for the lines that are no students: the points possible, and Canvas's test student */
    private Entry canvas(Csv.Line line) {
        String student = cell(line, "student");
        if (student != null && (student.equalsIgnoreCase("Points Possible") || student.equals("Student, Test"))) {
            return null;
        }
        String id = cell(line, "id");
        String user = cell(line, "sis user id");
        String login = cell(line, "sis login id");
        return new Entry(first(user, login, id), forward(student), null, cell(line, "section"), id, user, login, null);
    }

    private Entry moodle(Csv.Line line) {
        String number = cell(line, "id number");
        String email = cell(line, "email address");
        String name = join(cell(line, "first name"), first(cell(line, "last name"), cell(line, "surname"), null));
        return new Entry(first(number, email, null), name, email, cell(line, "groups"), null, null, null, number);
    }

    private void check(int line, Entry entry) {
        if (entry.studentId() == null) {
            mistakes.add(new Mistake(line, "The student id is missing."));
        } else if (!STUDENT_ID.matcher(entry.studentId()).matches()) {
            mistakes.add(new Mistake(line, "“" + entry.studentId() + "” is no student id: letters, digits and . @ _ + - only, at most 40."));
        } else {
            Integer earlier = lineOf.putIfAbsent(Student.key(entry.studentId()), line);
            if (earlier != null) {
                mistakes.add(new Mistake(line, "The student id " + entry.studentId() + " is that of line " + earlier + " too."));
            }
        }
        if (entry.name() == null) {
            mistakes.add(new Mistake(line, "The name is missing."));
        }
        if (entry.email() != null && !entry.email().contains("@")) {
            mistakes.add(new Mistake(line, "“" + entry.email() + "” is no e-mail address."));
        }
    }

    private String cell(Csv.Line line, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= line.cells().size()) {
            return null;
        }
        String text = Csv.original(line.cells().get(at)).strip();
        if (text.length() > LONGEST_TEXT || NO_TEXT.matcher(text).find()) {
            mistakes.add(new Mistake(line.number(), "The " + column + " is longer than " + LONGEST_TEXT + " characters or has ones that cannot be shown."));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static String first(String one, String other, String last) {
        return one != null ? one : other != null ? other : last;
    }

    /** {@code Doe, Jane} as Canvas writes it is Jane Doe. */
    private static String forward(String name) {
        int comma = name == null ? -1 : name.indexOf(',');
        return comma < 0 ? name : join(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
    }

    private static String join(String first, String last) {
        String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return name.isEmpty() ? null : name;
    }
}
