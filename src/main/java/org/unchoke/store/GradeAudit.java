package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change of a grade. Rows are only ever added. */
@Entity
@Immutable
@Table(name = "grade_audit")
public class GradeAudit extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "session_id")
    public UUID sessionId;

    /** {@code null} = everybody. */
    @Column(name = "person_id")
    public UUID personId;

    public Instant at;

    /** {@code null} = the student or the server. */
    @Column(name = "account_id")
    public UUID accountId;

    /** Such as {@code override}. */
    public String what;

    @Column(name = "old_value")
    public String oldValue;

    @Column(name = "new_value")
    public String newValue;

    /** What the person who did it wrote; may be empty. */
    public String why;

    /** Where it was done: {@code page}, {@code api} or {@code import}. */
    public String source;

    /** All of a session, in order. */
    public static List<GradeAudit> of(UUID session) {
        return list("sessionId = ?1 order by id", session);
    }
}
