package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who joined a session. The only record of names; it may be erased without touching any recording. */
@Entity
@Table(name = "person")
public class PersonRecord extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "session_id")
    public UUID sessionId;

    /** Which of the hand seats, from 0; the same in all rounds. */
    public int place;

    public String name;

    /** The name as it is compared. */
    @Column(name = "name_key")
    public String nameKey;

    /** {@code null} if the session does not ask for it. */
    @Column(name = "student_id")
    public String studentId;

    @Column(name = "joined_at")
    public Instant joinedAt;

    /** {@code null} while the person is in the session. */
    @Column(name = "removed_at")
    public Instant removedAt;

    /** Whether staff has sent the person away and not let back in. */
    public boolean barred;

    /** What the person was told; {@code null} if nothing. */
    @Column(name = "removed_because")
    public String removedBecause;

    /** The {@link Student} this is; {@code null} if nobody on a roster. */
    @Column(name = "roster_id")
    public UUID rosterId;
}
