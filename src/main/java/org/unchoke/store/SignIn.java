package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One browser in which somebody is signed in, until it expires or is ended. */
@Entity
@Table(name = "sign_in")
public class SignIn extends PanacheEntityBase {
    /** SHA-256, in hexadecimal, of the token that the browser's cookie holds. */
    @Id
    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** The sign-in with that token hash, with its account, if it has not expired. */
    public static Optional<SignIn> valid(String tokenHash, Instant now) {
        return find("from SignIn s join fetch s.account where s.tokenHash = ?1 and s.expiresAt > ?2", tokenHash, now)
                .firstResultOptional();
    }
}
