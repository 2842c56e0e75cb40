package org.unchoke.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.unchoke.store.Account;

/** What somebody who has to do with a session may do with it; which of these is a matter of the account's roles. */
public enum Right {
    /** Look at the session, its results and recordings. */
    READ(Account.ASSISTANT, Account.GRADER),
    /** Start, pause, end, admit and remove people. */
    RUN(Account.ASSISTANT),
    /** Give and change grades. */
    GRADE(Account.GRADER),
    /** Change what it is, release grades, delete it. */
    MANAGE(Account.INSTRUCTOR);

    private final Set<String> roles;

    Right(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether one of the identity's roles is enough. */
    boolean isAllowed(SecurityIdentity identity) {
        return roles.stream().anyMatch(identity::hasRole);
    }
}
