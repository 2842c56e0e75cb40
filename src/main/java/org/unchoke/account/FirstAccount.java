package org.unchoke.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.unchoke.config.UnchokeSettings;
import org.unchoke.store.Account;

/**
 * Sees to it that a fresh installation has an account to begin with.
 *
 * <p>Its password is {@code unchoke.instructor-password} if that is set, else generated and shown once on the
 * console. A configured password always wins: set another, restart, and the account has that one, with all its
 * earlier sign-ins ended. Remove the setting and the last password stays.
 */
@ApplicationScoped
class FirstAccount {
    static final String NAME = "instructor";
    private static final Logger LOG = Logger.getLogger(FirstAccount.class);
    private final Optional<String> configured;
    private final SignIns signIns;

    FirstAccount(UnchokeSettings settings, SignIns signIns) {
        configured = settings.instructorPassword();
        this.signIns = signIns;
    }

    @Transactional
    void prepare(@Observes StartupEvent started) {
        configured.ifPresent(FirstAccount::requireFit);
        Account.named(NAME).ifPresentOrElse(account -> configured.ifPresent(password -> change(account, password)), this::create);
    }

    private static void requireFit(String password) {
        try {
            Passwords.requireFit(password);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "unchoke.instructor-password (or UNCHOKE_INSTRUCTOR_PASSWORD) cannot be used. " + e.getMessage());
        }
        if (CommonPasswords.contain(password)) {
            LOG.warn("The configured password of '" + NAME + "' is one that many people have and that is tried first. Choose another.");
        }
    }

    private void create() {
        String password = configured.orElseGet(Passwords::generate);
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.name = NAME;
        account.passwordHash = Passwords.hash(password);
        account.roles = Account.INSTRUCTOR + "," + Account.ADMIN;
        account.createdAt = Instant.now();
        account.persist();
        if (configured.isEmpty()) {
            show(password);
        }
    }

    private void change(Account account, String password) {
        if (!Passwords.matches(password, account.passwordHash)) {
            account.passwordHash = Passwords.hash(password);
            signIns.closeAll(account);
            LOG.info("The password of '" + NAME + "' is now the configured one; earlier sign-ins have ended.");
        }
    }

    /** On the console itself: a log may be kept and read by others. */
    private static void show(String password) {
        System.out.printf("%n  Sign in as   %s%n  Password     %s%n  (shown only this once)%n%n", NAME, password);
    }
}
