package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a session is set up: a draft, or a template that was kept under a name. */
@Entity
@Table(name = "set_up")
public class SetUpRecord extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "owner_id")
    public UUID ownerId;

    /** {@code null} while it is a draft. */
    public String name;

    /** Whoever works for that course may use the template; {@code null} keeps it to its owner. */
    @Column(name = "course_id")
    public UUID courseId;

    /** JSON: what was filled in, by field. */
    public String fields;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** The account's own drafts, newest first. */
    public static List<SetUpRecord> drafts(UUID ownerId) {
        return list("ownerId = ?1 and name is null order by changedAt desc, id", ownerId);
    }

    /** The templates that an account owns or may use because it works for their course, by name. */
    public static List<SetUpRecord> templates(UUID accountId) {
        return list("name is not null and (ownerId = ?1 or courseId in (select s.courseId from CourseStaff s where s.accountId = ?1))"
                + " order by lower(name), id", accountId);
    }

    /** The account's template of that name, whatever its capitals. */
    public static Optional<SetUpRecord> named(UUID ownerId, String name) {
        return find("ownerId = ?1 and lower(name) = lower(?2)", ownerId, name).firstResultOptional();
    }
}
