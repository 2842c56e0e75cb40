package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Proof that somebody holds a seat, on one device. */
@Entity
@Table(name = "seat_ticket")
public class SeatTicket extends PanacheEntityBase {
    /** SHA-256 of the ticket, in hexadecimal. */
    @Id
    public String hash;

    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "created_at")
    public Instant createdAt;
}
