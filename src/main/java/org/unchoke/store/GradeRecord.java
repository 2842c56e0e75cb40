package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people decided about somebody's grade in a session. */
@Entity
@IdClass(GradeRecord.Key.class)
@Table(name = "grade")
public class GradeRecord extends PanacheEntityBase {
    @Id
    @Column(name = "session_id")
    public UUID sessionId;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    /** {@code counted}, {@code excused}, {@code absent} or {@code disconnected}. */
    public String status = "counted";

    /** Scores that a person gave, as JSON by criterion. */
    public String marks = "{}";

    /** Added to the automatic points. */
    public BigDecimal adjustment = BigDecimal.ZERO;

    /** Takes the place of everything else; {@code null} = none. */
    public BigDecimal override;

    public String comment = "";

    /** The account that changed it last; {@code null} = nobody did. */
    @Column(name = "grader_id")
    public UUID graderId;

    /** What the student may see, as JSON; {@code null} = nothing. */
    public String released;

    @Column(name = "released_at")
    public Instant releasedAt;

    /** Whose and where. */
    public record Key(UUID sessionId, UUID personId) implements Serializable {}

    /** All of a session. */
    public static List<GradeRecord> of(UUID session) {
        return list("sessionId", session);
    }
}
