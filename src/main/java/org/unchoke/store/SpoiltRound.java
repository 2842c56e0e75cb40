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

/** A round that a fault spoilt, for one seat or for all. */
@Entity
@IdClass(SpoiltRound.Key.class)
@Table(name = "spoilt")
public class SpoiltRound extends PanacheEntityBase {
    /** Instead of a seat: all of them. */
    public static final int ALL = -1;

    @Id
    @Column(name = "round_id")
    public Long roundId;

    @Id
    public Integer seat;

    /** Which round and seat. */
    public record Key(Long roundId, Integer seat) implements Serializable {}

    /** All of a session. */
    public static List<SpoiltRound> of(UUID session) {
        return list("roundId in (select r.id from RoundRecord r where r.sessionId = ?1)", session);
    }
}
