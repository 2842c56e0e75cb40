package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** That an account works for a course. What it may do there is the account's roles. */
@Entity
@IdClass(CourseStaff.Key.class)
@Table(name = "course_staff")
public class CourseStaff extends PanacheEntityBase {
    @Id
    @Column(name = "course_id")
    public UUID courseId;

    @Id
    @Column(name = "account_id")
    public UUID accountId;

    /** Who and where. */
    public record Key(UUID courseId, UUID accountId) implements Serializable {}

    /** Who works for a course. */
    public static List<Account> of(UUID course) {
        return Account.list("id in (select s.accountId from CourseStaff s where s.courseId = ?1) order by name", course);
    }

    /** Whether the account of that name works for the course. */
    public static boolean has(UUID course, String account) {
        return Account.named(account).filter(found -> has(course, found.id)).isPresent();
    }

    /** Whether the account works for the course. */
    public static boolean has(UUID course, UUID account) {
        return count("courseId = ?1 and accountId = ?2", course, account) > 0;
    }
}
