package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Something staff did to a session. Rows are only ever added; they hold no names. */
@Entity
@IdClass(SessionLogRow.Key.class)
@Table(name = "session_log")
public class SessionLogRow extends PanacheEntityBase {
    @Id
    @Column(name = "session_id")
    public UUID sessionId;

    /** From 1, without gaps. */
    @Id
    public long seq;

    public Instant at;

    /** Who did it; {@code null} if the server did. */
    @Column(name = "account_id")
    public UUID accountId;

    /** The round it was done in, 0 before the first. */
    public int round;

    /** How far that round had come. */
    public long tick;

    /** Such as {@code paused} or {@code speed}. */
    public String what;

    /** The rest of it, as a JSON object. */
    public String detail;

    /** Which row. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public UUID sessionId;
        public long seq;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.seq == seq && key.sessionId.equals(sessionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, seq);
        }
    }

    /** All of a session, in order. */
    public static List<SessionLogRow> of(UUID session) {
        return list("sessionId = ?1 order by seq", session);
    }
}
