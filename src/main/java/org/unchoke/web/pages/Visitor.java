package org.unchoke.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

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
}
