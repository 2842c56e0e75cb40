package org.unchoke.account;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who asks for what is being done. */
@ApplicationScoped
public class Staff {
    private final CurrentIdentityAssociation association;

    Staff(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** The name of the account that is signed in; empty if nobody is, or if the server does it by itself. Blocks. */
    public Optional<String> name() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity identity = association.getIdentity();
        return identity.isAnonymous() ? Optional.empty() : Optional.of(identity.getPrincipal().getName());
    }
}
