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

/** One round of a session: a match, planned, open or over. Its log is in {@link ActionLog}. */
@Entity
@Table(name = "round")
public class RoundRecord extends PanacheEntityBase {
    /** Not started yet. */
    public static final String PLANNED = "planned";

    /** Being played. */
    public static final String OPEN = "open";

    /** Ended; ticks, fingerprint and standing are final. */
    public static final String OVER = "over";

    /** Stopped by a fault. */
    public static final String FAILED = "failed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "session_id")
    public UUID sessionId;

    /** From 1. */
    public int n;

    public String state;

    /** Id of the lab. */
    public String lab;

    /** The scenario's document as JSON. */
    public String scenario;

    /** {@code null} until it is drawn, at the start. */
    public Long seed;

    @Column(name = "rules_version")
    public Integer rulesVersion;

    /** The participants as JSON, with what chance drew for them; {@code null} before the start. */
    public String seats;

    /** How many ticks had passed when last written; while a round is open it lags behind by a second or so. */
    public long ticks;

    /** Of the last state, 16 hex digits; {@code null} until the round is over. */
    public String fingerprint;

    /** The places as JSON, best first, with the scenario's names; {@code null} until the round is over. */
    public String standing;

    /** The newest hash of {@link LogChain}; {@code null} before the start, and if it was recorded without. */
    public String chain;

    /** How many rows the log has; counted where there is a chain. */
    @Column(name = "log_rows")
    public long logRows;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** When the last report about it was made; {@code null} as long as some are missing. */
    @Column(name = "examined_at")
    public Instant examinedAt;

    /** Those that are over since then and about which not everything was found yet. */
    public static List<RoundRecord> unexamined(Instant since) {
        return list("state = ?1 and endedAt > ?2 and examinedAt is null order by endedAt", OVER, since);
    }
}
