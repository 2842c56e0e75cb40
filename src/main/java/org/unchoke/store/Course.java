package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A course that is taught: it has a roster, staff and sessions. */
@Entity
@Table(name = "course")
public class Course extends PanacheEntityBase {
    @Id
    public UUID id;

    public String title;

    @Column(name = "created_at")
    public Instant createdAt;

    /** {@code null} while it is taught. */
    @Column(name = "archived_at")
    public Instant archivedAt;

    /** All of them, those that are taught first, then by title. */
    public static List<Course> inOrder() {
        return list("order by case when archivedAt is null then 0 else 1 end, lower(title), id");
    }

    /** Its roster, by name. */
    public List<Student> roster() {
        return Student.of(id);
    }
}
