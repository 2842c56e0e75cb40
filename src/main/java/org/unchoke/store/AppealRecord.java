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

/** One thing said about a released grade, by the student or in answer. */
@Entity
@Table(name = "appeal")
public class AppealRecord extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "session_id")
    public UUID sessionId;

    @Column(name = "person_id")
    public UUID personId;

    public Instant at;

    /** The account that answers; {@code null} = the student speaks. */
    @Column(name = "account_id")
    public UUID accountId;

    public String text;

    /** All of a session, in order. */
    public static List<AppealRecord> of(UUID session) {
        return list("sessionId = ?1 order by id", session);
    }
}
