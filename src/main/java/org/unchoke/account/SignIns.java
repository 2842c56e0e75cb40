package org.unchoke.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.unchoke.store.Account;
import org.unchoke.store.SignIn;

/**
 * Browsers in which people are signed in. They are kept in the database, so that they survive a restart and so
 * that signing out ends them on the server too, not only in the browser.
 */
@ApplicationScoped
public class SignIns {
    /** How long a sign-in lasts: a teaching day, evening included. */
    public static final Duration LIFE = Duration.ofHours(16);

    private static final int TOKEN_BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    /** Signs an account in and returns the token that the browser is to keep; it is stored nowhere else. */
    @Transactional
    public String open(String accountName) {
        Instant now = Instant.now();
        SignIn.delete("expiresAt < ?1", now);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        SignIn signIn = new SignIn();
        signIn.tokenHash = hash(text);
        signIn.account = Account.named(accountName).orElseThrow();
        signIn.createdAt = now;
        signIn.expiresAt = now.plus(LIFE);
        signIn.persist();
        return text;
    }

    /** Whose token it is; empty if nobody's or no longer valid. */
    @Transactional
    public Optional<Account> holder(String token) {
        return SignIn.valid(hash(token), Instant.now()).map(signIn -> signIn.account);
    }

    /** Ends one sign-in; does nothing if there is none. */
    @Transactional
    public void close(String token) {
        SignIn.delete("tokenHash", hash(token));
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
