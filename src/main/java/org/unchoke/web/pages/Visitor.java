package org.unchoke.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.unchoke.store.Account;

/** Who looks at a page; templates know it as {@code inject:visitor}. */
@Named
@RequestScoped
public class Visitor {
    private final SecurityIdentity identity;

    Visitor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the visitor is signed in. */
    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** Whether the visitor may create and change sessions. */
    public boolean isInstructor() {
        return identity.hasRole(Account.INSTRUCTOR);
    }

    /** Whether the visitor may run sessions. */
    public boolean isAssistant() {
        return identity.hasRole(Account.ASSISTANT);
    }

    /** Whether the visitor may grade. */
    public boolean isGrader() {
        return identity.hasRole(Account.GRADER);
    }

    /** Whether the visitor may manage accounts. */
    public boolean isAdmin() {
        return identity.hasRole(Account.ADMIN);
    }
}
