package org.unchoke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.store.Account;
import org.unchoke.store.Course;
import org.unchoke.store.CourseStaff;
import org.unchoke.store.Student;

/** Courses, who works for them and who is enrolled. Each method is one transaction: all of it happens or nothing. */
@ApplicationScoped
@Transactional
public class Courses {
    private static final int LONGEST_TITLE = 80;

    /**
     * What importing a file would do.
     *
     * @param missing students of the roster who are not in the file; they stay
     */
    public record Preview(List<RosterFile.Entry> added, List<RosterFile.Entry> changed, int unchanged, List<Student> missing) {}

    /** A new course; who makes it works for it. */
    public Course create(String title, String account) {
        String line = title == null ? "" : title.strip();
        if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_TITLE || line.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Write a title of 1 to " + LONGEST_TITLE + " characters.");
        }
        Course course = new Course();
        course.id = UUID.randomUUID();
        course.title = line;
        course.createdAt = Instant.now();
        course.persist();
        assign(course.id, account);
        return course;
    }

    /** The courses an account works for; an admin sees all. */
    public List<Course> of(String account, boolean admin) {
        return Course.inOrder().stream().filter(course -> admin || worksFor(course.id, account)).toList();
    }

    /** The course, if the account works for it or is an admin's. */
    public Optional<Course> find(UUID id, String account, boolean admin) {
        return Course.<Course>findByIdOptional(id).filter(course -> admin || worksFor(id, account));
    }

    private static boolean worksFor(UUID course, String account) {
        return Account.named(account).filter(found -> CourseStaff.has(course, found.id)).isPresent();
    }

    /** Who works for a course. */
    public List<Account> staff(UUID course) {
        return CourseStaff.of(course);
    }

    /** Accounts that could. */
    public List<Account> others(UUID course) {
        return Account.<Account>list("order by name").stream().filter(account -> !CourseStaff.has(course, account.id)).toList();
    }

    /** Lets an account work for a course. */
    public void assign(UUID course, String account) {
        Account found = Account.named(account).orElseThrow(() -> new IllegalArgumentException("There is no account of that name."));
        if (!CourseStaff.has(course, found.id)) {
            CourseStaff row = new CourseStaff();
            row.courseId = course;
            row.accountId = found.id;
            row.persist();
        }
    }

    /** Ends that; somebody always stays. */
    public void release(UUID course, UUID account) {
        if (CourseStaff.count("courseId", course) < 2) {
            throw new IllegalArgumentException("Somebody must work for the course; add another account first.");
        }
        CourseStaff.delete("courseId = ?1 and accountId = ?2", course, account);
    }

    /** Takes a course out of the lists, or back in. */
    public void archive(UUID course, boolean archived) {
        Course.<Course>findByIdOptional(course).orElseThrow().archivedAt = archived ? Instant.now() : null;
    }

    /** Who is enrolled, by name. */
    public List<Student> roster(UUID course) {
        return Student.of(course);
    }

    /** What importing these would do. */
    public Preview preview(UUID course, List<RosterFile.Entry> entries) {
        Map<String, Student> known = known(course);
        List<RosterFile.Entry> added = new ArrayList<>();
        List<RosterFile.Entry> changed = new ArrayList<>();
        int unchanged = 0;
        for (RosterFile.Entry entry : entries) {
            Student student = known.remove(Student.key(entry.studentId()));
            if (student == null) {
                added.add(entry);
            } else if (differs(student, entry)) {
                changed.add(entry);
            } else {
                unchanged++;
            }
        }
        return new Preview(added, changed, unchanged, List.copyOf(known.values()));
    }

    /** Adds who is new and renews what is known of the others; nobody is removed. */
    public void commit(UUID course, List<RosterFile.Entry> entries) {
        Map<String, Student> known = known(course);
        for (RosterFile.Entry entry : entries) {
            Student student = known.get(Student.key(entry.studentId()));
            if (student == null) {
                student = new Student();
                student.id = UUID.randomUUID();
                student.courseId = course;
                student.createdAt = Instant.now();
                fill(student, entry);
                student.persist();
            } else {
                fill(student, entry);
            }
        }
    }

    private static Map<String, Student> known(UUID course) {
        Map<String, Student> known = new TreeMap<>();
        Student.of(course).forEach(student -> known.put(student.studentKey, student));
        return known;
    }

    private static boolean differs(Student student, RosterFile.Entry entry) {
        return !entry.name().equals(student.name)
                || !Objects.equals(student.email, kept(entry.email(), student.email))
                || !Objects.equals(student.section, kept(entry.section(), student.section))
                || !Objects.equals(student.canvasId, kept(entry.canvasId(), student.canvasId))
                || !Objects.equals(student.sisUserId, kept(entry.sisUserId(), student.sisUserId))
                || !Objects.equals(student.sisLoginId, kept(entry.sisLoginId(), student.sisLoginId))
                || !Objects.equals(student.moodleId, kept(entry.moodleId(), student.moodleId));
    }

    /** What a file does not say stays as it was: a class may be imported from two platforms. */
    private static void fill(Student student, RosterFile.Entry entry) {
        student.studentId = entry.studentId();
        student.studentKey = Student.key(entry.studentId());
        student.name = entry.name();
        student.email = kept(entry.email(), student.email);
        student.section = kept(entry.section(), student.section);
        student.canvasId = kept(entry.canvasId(), student.canvasId);
        student.sisUserId = kept(entry.sisUserId(), student.sisUserId);
        student.sisLoginId = kept(entry.sisLoginId(), student.sisLoginId);
        student.moodleId = kept(entry.moodleId(), student.moodleId);
    }

    private static String kept(String now, String before) {
        return now == null ? before : now;
    }
}
