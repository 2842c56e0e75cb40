package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.unchoke.config.SecurityLog;
import org.unchoke.store.Account;
import org.unchoke.store.SchoolIdentity;

/**
 * Which account belongs to whom at the school's own sign-in. Issuer and subject decide, never a name or an e-mail address,
 * which may be given to somebody else one day.
 */
@ApplicationScoped
@Transactional
public class SchoolAccounts {
    private final AccountBook book;
    private final SignIns signIns;

    SchoolAccounts(AccountBook book, SignIns signIns) {
        this.book = book;
        this.signIns = signIns;
    }

    /** The person's account, also if it is disabled. */
    public Optional<Account> find(SchoolPerson person) {
        return SchoolIdentity.of(person.issuer(), person.subject()).map(found -> Account.findById(found.accountId));
    }

    /** Who the owner of an account is there, if that is known. */
    public Optional<SchoolIdentity> of(String account) {
        return SchoolIdentity.findByIdOptional(Account.named(account).orElseThrow().id);
    }

    /**
     * From now on the person signs in to that account; to be called once its password was shown.
     *
     * @throws IllegalArgumentException if it is somebody else's already
     */
    public void connect(String account, SchoolPerson person) {
        if (of(account).isPresent()) {
            throw new IllegalArgumentException("This account is connected with another school account. Its page My account ends that.");
        }
        SchoolIdentity identity = new SchoolIdentity();
        identity.accountId = Account.named(account).orElseThrow().id;
        identity.issuer = person.issuer();
        identity.subject = person.subject();
        identity.label = person.label();
        identity.connectedAt = Instant.now();
        identity.persist();
        SecurityLog.info("An account was connected with a school account", "account", account, "issuer", person.issuer(),
                "subject", person.subject());
    }

    /**
     * An account for somebody who has none. It may nothing until an admin gives it a role, and nobody knows its password.
     *
     * @throws IllegalArgumentException saying what is wrong with the name
     */
    public void create(String name, SchoolPerson person) {
        book.create(name, List.of(), "school sign-in");
        connect(name, person);
    }

    /** The school's word no longer opens that account, and its sign-ins end. */
    public void disconnect(String name) {
        Account account = Account.named(name).orElseThrow();
        if (SchoolIdentity.deleteById(account.id)) {
            signIns.closeAll(account);
            SecurityLog.info("An account is no longer connected with a school account", "account", name);
        }
    }
}
