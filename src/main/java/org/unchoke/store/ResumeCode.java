package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A short personal code that moves a seat to another device; its row goes when it is used. */
@Entity
@Table(name = "resume_code")
public class ResumeCode extends PanacheEntityBase {
    /** SHA-256 of the session's id and the code, in hexadecimal. */
    @Id
    public String hash;

    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "created_at")
    public Instant createdAt;
}
