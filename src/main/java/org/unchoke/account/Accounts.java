package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.unchoke.account.GuessLimits.Guesser;
import org.unchoke.config.SecurityLog;
import org.unchoke.store.Account;

/** Checks names and passwords; how often is limited, see {@link GuessLimits}. Blocks. */
@ApplicationScoped
public class Accounts {
    private final GuessLimits limits = new GuessLimits();
    private final Devices devices;

    Accounts(Devices devices) {
        this.devices = devices;
    }

    /** Whether a password that was right a moment ago counts without being checked again. */
    boolean mayRecall(String name, String address) {
        return limits.mayRecall(new Guesser(name.toLowerCase(Locale.ROOT), address, null));
    }

    /**
     * The account that has this name and password; empty if none has, or it is disabled.
     *
     * @param address where the request came from
     * @param device token of the browser, if it has one
     * @throws TooManyGuessesException if the password was not looked at
     */
    @Transactional(dontRollbackOn = TooManyGuessesException.class)
    public Optional<Account> authenticate(String name, String password, String address, Optional<String> device) {
        Optional<Account> account = Account.named(name);
        String known = account.flatMap(found -> device.filter(token -> devices.knows(found, token))).map(Tokens::hash).orElse(null);
        Guesser guesser = new Guesser(name.toLowerCase(Locale.ROOT), address, known);
        Duration wait = limits.admit(guesser, System.nanoTime());
        if (!wait.isZero()) {
            SecurityLog.warn("A password was not looked at", "account", name, "address", address);
            throw new TooManyGuessesException(wait);
        }
        // An account that does not exist takes as long as one that does.
        boolean right = Passwords.matches(password, account.map(found -> found.passwordHash).orElse(null));
        if (!right || account.get().disabledAt != null) {
            SecurityLog.warn("A sign-in failed", "account", name, "address", address);
            return Optional.empty();
        }
        limits.wasRight(guesser, System.nanoTime());
        return account;
    }
}
