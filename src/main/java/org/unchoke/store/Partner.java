package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** The second of two students at one seat. May be erased like {@link PersonRecord}. */
@Entity
@Table(name = "partner")
public class Partner extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "session_id")
    public UUID sessionId;

    /** Whose seat it is. */
    @Column(name = "with_person")
    public UUID withPerson;

    public String name;

    /** {@code null} if it is not known. */
    @Column(name = "student_id")
    public String studentId;

    /** The {@link Student} this is; {@code null} if nobody on a roster. */
    @Column(name = "roster_id")
    public UUID rosterId;

    /** All of a session. */
    public static List<Partner> of(UUID session) {
        return list("sessionId = ?1 order by name, id", session);
    }
}
