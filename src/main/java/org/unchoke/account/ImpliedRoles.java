package org.unchoke.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.unchoke.store.Account;

/**
 * Roles that contain others: an admin may do what an instructor may, an instructor what an assistant and a grader may. So
 * a resource names only the least role that may use it.
 */
@ApplicationScoped
class ImpliedRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> all = all(identity.getRoles());
        return Uni.createFrom().item(all.equals(identity.getRoles())
                ? identity
                : QuarkusSecurityIdentity.builder(identity).addRoles(all).build());
    }

    private static Set<String> all(Set<String> own) {
        Set<String> all = new LinkedHashSet<>(own);
        if (all.contains(Account.ADMIN)) {
            all.add(Account.INSTRUCTOR);
        }
        if (all.contains(Account.INSTRUCTOR)) {
            all.add(Account.ASSISTANT);
            all.add(Account.GRADER);
        }
        return all;
    }
}
