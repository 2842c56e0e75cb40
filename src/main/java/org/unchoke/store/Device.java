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
import java.util.List;

/** A browser in which an account has signed in before. */
@Entity
@Table(name = "device")
public class Device extends PanacheEntityBase {
    /** SHA-256, in hexadecimal, of the token that the browser's cookie holds. */
    @Id
    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Whether the account has one with that hash. */
    public static boolean known(Account account, String tokenHash) {
        return count("account = ?1 and tokenHash = ?2", account, tokenHash) > 0;
    }

    /** Forgets all but the account's newest. */
    public static void keepNewest(Account account, int most) {
        List<Device> all = list("account = ?1 order by createdAt desc", account);
        all.stream().skip(most).forEach(Device::delete);
    }
}
