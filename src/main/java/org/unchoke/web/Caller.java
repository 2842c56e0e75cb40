package org.unchoke.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.store.Account;

/** The account that asks, for the trail of what it does to grades. Blocks on the database. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Its id. */
    public UUID id() {
        return Account.named(identity.getPrincipal().getName()).orElseThrow().id;
    }

    /** It does something, for a reason that may be empty. */
    public By by(String why, String source) {
        return new By(id(), why == null ? "" : why.strip(), source);
    }
}
