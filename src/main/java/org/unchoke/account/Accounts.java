package org.unchoke.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Checks names and passwords. */
@ApplicationScoped
public class Accounts {
    private final IdentityProviderManager identities;

    Accounts(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** The name of the account that has this name and password; empty if none has. Blocks. */
    public Optional<String> authenticate(String name, String password) {
        var request = new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
        try {
            return Optional.of(identities.authenticateBlocking(request).getPrincipal().getName());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }
}
