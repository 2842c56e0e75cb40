package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.unchoke.store.Account;
import org.unchoke.store.SignIn;

/**
 * Browsers in which people are signed in. They are kept in the database, so that they survive a restart and so
 * that signing out ends them on the server too, not only in the browser.
 */
@ApplicationScoped
@Transactional
public class SignIns {
    /** How long a sign-in lasts: a teaching day, evening included. */
    public static final Duration LIFE = Duration.ofHours(16);

    private final Event<SignInsEnded> ended;

    SignIns(Event<SignInsEnded> ended) {
        this.ended = ended;
    }

    /** Signs an account in and returns the token that the browser is to keep; it is stored nowhere else. */
    public String open(String accountName) {
        Instant now = Instant.now();
        SignIn.delete("expiresAt < ?1", now);
        String token = Tokens.fresh();
        SignIn signIn = new SignIn();
        signIn.tokenHash = Tokens.hash(token);
        signIn.account = Account.named(accountName).orElseThrow();
        signIn.createdAt = now;
        signIn.expiresAt = now.plus(LIFE);
        signIn.persist();
        return token;
    }

    /** Whose token it is; empty if nobody's or no longer valid. */
    public Optional<Account> holder(String token) {
        return SignIn.valid(Tokens.hash(token), Instant.now())
                .map(signIn -> signIn.account)
                .filter(account -> account.disabledAt == null);
    }

    /** Ends one sign-in; does nothing if there is none. */
    public void close(String token) {
        SignIn.<SignIn>findByIdOptional(Tokens.hash(token)).ifPresent(signIn -> {
            ended.fire(new SignInsEnded(signIn.account.name, signIn.tokenHash));
            signIn.delete();
        });
    }

    /** Ends all sign-ins of an account, wherever they are. */
    void closeAll(Account account) {
        SignIn.delete("account", account);
        ended.fire(new SignInsEnded(account.name, null));
    }
}
