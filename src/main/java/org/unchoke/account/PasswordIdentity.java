package org.unchoke.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unchoke.account.BasicMemory.Holder;

/** Turns a name and a password, as programs send them, into an identity. */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    /** Attribute of the request: where it came from. */
    static final String ADDRESS = "address";

    private final Accounts accounts;
    private final BasicMemory memory;

    PasswordIdentity(Accounts accounts, BasicMemory memory) {
        this.accounts = accounts;
        this.memory = memory;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        String address = request.getAttribute(ADDRESS);
        return context.runBlocking(() -> holder(name, password, address)
                .map(PasswordIdentity::of)
                .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
    }

    private Optional<Holder> holder(String name, String password, String address) {
        try {
            return memory.holder(name, password, address, accounts.mayRecall(name, address), () -> accounts
                    .authenticate(name, password, address, Optional.empty())
                    .map(account -> new Holder(account.name, account.roleSet())));
        } catch (TooManyGuessesException tooMany) {
            throw new AuthenticationFailedException(tooMany);
        }
    }

    private static SecurityIdentity of(Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name()))
                .addRoles(holder.roles())
                .build();
    }
}
