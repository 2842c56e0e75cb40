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
import java.util.UUID;

/** What the examination of a finished round found about one seat. */
@Entity
@IdClass(SeatReportRecord.Key.class)
@Table(name = "seat_report")
public class SeatReportRecord extends PanacheEntityBase {
    @Id
    @Column(name = "round_id")
    public Long roundId;

    @Id
    public Integer seat;

    /** The lab's, with which it was computed. */
    @Column(name = "rules_version")
    public int rulesVersion;

    /** As JSON. */
    public String report;

    @Column(name = "examined_at")
    public Instant examinedAt;

    /** Which round and seat. */
    public record Key(Long roundId, Integer seat) implements Serializable {}

    /** What counts of a report: its verdicts as JSON, and the part of the match that the seat was left alone. */
    public record Scores(long roundId, int seat, String verdicts, double away) {}

    /** What counts of all of a session; without the rest of each report, which may be large. */
    @SuppressWarnings("unchecked")
    public static List<Scores> scores(UUID session) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select round_id, seat, cast(verdicts as text), away from seat_report"
                        + " where round_id in (select id from round where session_id = ?1) order by round_id, seat")
                .setParameter(1, session)
                .getResultList();
        return rows.stream().map(row -> new Scores((Long) row[0], (Integer) row[1], (String) row[2], (Double) row[3])).toList();
    }

    /** All of a session. */
    public static List<SeatReportRecord> of(UUID session) {
        return list("roundId in (select r.id from RoundRecord r where r.sessionId = ?1) order by roundId, seat", session);
    }
}
