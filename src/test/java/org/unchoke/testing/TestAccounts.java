package org.unchoke.testing;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;
import org.unchoke.store.Account;

/** Accounts that tests make for themselves. */
public final class TestAccounts {
    public static final String PASSWORD = "battery-staple";
    private static final int CHEAP = 4;
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, CHEAP);

    private TestAccounts() {}

    /** The name of a new account with these roles and {@link #PASSWORD}. */
    public static String with(String... roles) {
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.name = "test-" + account.id;
        account.passwordHash = HASH;
        account.roles = String.join(",", roles);
        account.createdAt = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> account.persist());
        return account.name;
    }
}
