package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.config.SecurityLog;
import org.unchoke.store.Account;
import org.unchoke.store.SchoolIdentity;

/**
 * The accounts there are, and changing them. Whatever changes who somebody is or what somebody may ends all sign-ins of
 * the account at once. Accounts are never deleted, because sessions and grades name them; they are disabled.
 */
@ApplicationScoped
@Transactional
public class AccountBook {
    private static final int LONGEST_NAME = 64;
    private final SignIns signIns;

    AccountBook(SignIns signIns) {
        this.signIns = signIns;
    }

    /** All of them, by name. */
    public List<Account> all() {
        return Account.inOrder();
    }

    /** The account with that id. */
    public Optional<Account> find(UUID id) {
        return Account.findByIdOptional(id);
    }

    /**
     * Makes an account.
     *
     * @return its password, which is kept nowhere
     * @throws IllegalArgumentException saying what is wrong with the name
     */
    public String create(String name, Collection<String> roles, String by) {
        requireFit(name);
        if (Account.count("lower(name) = lower(?1)", name) > 0) {
            throw new IllegalArgumentException("There is an account of this name already.");
        }
        String password = Passwords.generate();
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.name = name;
        account.passwordHash = Passwords.hash(password);
        account.roles = ordered(roles);
        account.createdAt = Instant.now();
        account.persist();
        SecurityLog.info("An account was created", "account", name, "roles", account.roles, "by", by);
        return password;
    }

    private static void requireFit(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*")) {
            throw new IllegalArgumentException("Write 1 to " + LONGEST_NAME + " letters, digits and . _ @ + -, without spaces.");
        }
    }

    private static String ordered(Collection<String> roles) {
        return String.join(",", Account.ROLES.stream().filter(roles::contains).toList());
    }

    /** Gives an account exactly these roles. */
    public void roles(UUID id, Collection<String> roles, String by) {
        Account account = Account.findById(id);
        String now = ordered(roles);
        if (!now.equals(account.roles)) {
            SecurityLog.info("Roles were changed", "account", account.name, "from", account.roles, "to", now, "by", by);
            account.roles = now;
            signIns.closeAll(account);
        }
    }

    /**
     * Gives an account a new password and returns it; it is kept nowhere. Whoever had got in may have connected the account
     * with a school account of theirs, so that ends too.
     */
    public String resetPassword(UUID id, String by) {
        Account account = Account.findById(id);
        String password = Passwords.generate();
        account.passwordHash = Passwords.hash(password);
        SchoolIdentity.deleteById(account.id);
        signIns.closeAll(account);
        SecurityLog.info("A password was reset", "account", account.name, "by", by);
        return password;
    }

    /** Lets an account sign in no longer, or again. */
    public void disable(UUID id, boolean disabled, String by) {
        Account account = Account.findById(id);
        account.disabledAt = disabled ? Instant.now() : null;
        if (disabled) {
            signIns.closeAll(account);
        }
        SecurityLog.info(disabled ? "An account was disabled" : "An account was enabled", "account", account.name, "by", by);
    }

    /**
     * Gives an account the password its owner chose.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public void changePassword(String name, String password) {
        Passwords.requireGood(password);
        Account account = Account.named(name).orElseThrow();
        account.passwordHash = Passwords.hash(password);
        signIns.closeAll(account);
        SecurityLog.info("A password was changed by its owner", "account", name);
    }
}
