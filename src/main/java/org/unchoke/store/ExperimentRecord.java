package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An experiment that somebody kept. */
@Entity
@Table(name = "experiment")
public class ExperimentRecord extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "owner_id")
    public UUID ownerId;

    /** Id of the lab. */
    public String lab;

    public String title;

    /** The variants' labels, as a JSON list. */
    public String variants;

    /** How many seeds every variant was played with. */
    public int seeds;

    /** JSON: all results. */
    public String digest;

    @Column(name = "created_at")
    public Instant createdAt;

    /** What a list shows of one, without the digest, which may be megabytes. */
    public record Head(UUID id, String lab, String title, String variants, int seeds, Instant createdAt) {}

    /** The account's own, newest first. */
    public static List<Head> heads(UUID ownerId) {
        return find(
                        "select e.id, e.lab, e.title, e.variants, e.seeds, e.createdAt from ExperimentRecord e"
                                + " where e.ownerId = ?1 order by e.createdAt desc, e.id",
                        ownerId)
                .project(Head.class)
                .list();
    }

    /** The account's experiment with that id. */
    public static Optional<ExperimentRecord> owned(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id).firstResultOptional();
    }

    /** How many the account has kept. */
    public static long countOf(UUID ownerId) {
        return count("ownerId", ownerId);
    }
}
