package org.unchoke.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.unchoke.store.Account;

/** Turns a sign-in's token into the identity of its holder; an unknown or expired one into nobody. */
@ApplicationScoped
public class SignInIdentity implements IdentityProvider<SignInRequest> {
    /** Attribute of the identity: hash of the sign-in it came from, as in {@link SignInsEnded}. */
    public static final String SIGN_IN = "sign-in";

    private final SignIns signIns;

    SignInIdentity(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Class<SignInRequest> getRequestType() {
        return SignInRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SignInRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIns.holder(request.token())
                .map(account -> of(account, Tokens.hash(request.token())))
                .orElse(null));
    }

    private static SecurityIdentity of(Account account, String signIn) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name))
                .addRoles(account.roleSet())
                .addAttribute(SIGN_IN, signIn)
                .build();
    }
}
