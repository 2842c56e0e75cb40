package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on a course's roster. May be erased without touching any recording. What the learning platforms call the
 * student is kept as it was imported and is {@code null} where it was not.
 */
@Entity
@Table(name = "student")
public class Student extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "course_id")
    public UUID courseId;

    /** What the student types to join. */
    @Column(name = "student_id")
    public String studentId;

    /** The same as it is compared: {@link #key}. */
    @Column(name = "student_key")
    public String studentKey;

    public String name;

    public String email;

    public String section;

    /** Canvas: column {@code ID}. */
    @Column(name = "canvas_id")
    public String canvasId;

    /** Canvas: column {@code SIS User ID}. */
    @Column(name = "sis_user_id")
    public String sisUserId;

    /** Canvas: column {@code SIS Login ID}. */
    @Column(name = "sis_login_id")
    public String sisLoginId;

    /** Moodle: column {@code ID number}. */
    @Column(name = "moodle_id")
    public String moodleId;

    @Column(name = "created_at")
    public Instant createdAt;

    /** How a student id is compared: capitals do not matter. */
    public static String key(String studentId) {
        return studentId.strip().toLowerCase(Locale.ROOT);
    }

    /** The roster of a course, by name. */
    public static List<Student> of(UUID course) {
        return list("courseId = ?1 order by lower(name), studentKey", course);
    }

    /** The one of that course and student id. */
    public static Optional<Student> find(UUID course, String studentId) {
        return find("courseId = ?1 and studentKey = ?2", course, key(studentId)).firstResultOptional();
    }
}
