package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.unchoke.store.Account;
import org.unchoke.store.Device;

/**
 * Browsers in which an account has signed in before. Knowing one proves nothing about who sits before it; it only has
 * guesses of its own, so that strangers who guess a password do not keep its owner out.
 */
@ApplicationScoped
@Transactional
public class Devices {
    private static final int MOST = 20;

    /** Whether the account has signed in there before. */
    boolean knows(Account account, String token) {
        return Device.known(account, Tokens.hash(token));
    }

    /**
     * A token for the browser to keep.
     *
     * @param token the one it has, which stays if it is the account's; {@code null} if it has none
     */
    public String remember(String name, String token) {
        Account account = Account.named(name).orElseThrow();
        if (token != null && knows(account, token)) {
            return token;
        }
        Device device = new Device();
        String fresh = Tokens.fresh();
        device.tokenHash = Tokens.hash(fresh);
        device.account = account;
        device.createdAt = Instant.now();
        device.persist();
        Device.keepNewest(account, MOST);
        return fresh;
    }
}
