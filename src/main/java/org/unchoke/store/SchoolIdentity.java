package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who the owner of an account is at the school's own sign-in. */
@Entity
@Table(name = "school_identity")
public class SchoolIdentity extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    public UUID accountId;

    /** The server that vouches. */
    public String issuer;

    /** Whom it means; unlike names and addresses it never becomes somebody else's. */
    public String subject;

    /** What the person was called there when the two were connected, for people to recognise. */
    public String label;

    @Column(name = "connected_at")
    public Instant connectedAt;

    /** What that person there is connected with. */
    public static Optional<SchoolIdentity> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}
