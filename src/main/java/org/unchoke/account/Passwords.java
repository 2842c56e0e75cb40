package org.unchoke.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Passwords: how they are made, checked for fitness, and kept. */
final class Passwords {
    /** BCrypt reads no further than this. */
    private static final int MOST_BYTES = 72;

    private static final int LEAST_CHARACTERS = 8;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final String NOBODYS = hash(generate());

    private Passwords() {}

    /** A new password that can be read aloud and typed, of about 79 bits. */
    static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** @throws IllegalArgumentException saying what is wrong with a password somebody configured */
    static void requireFit(String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("The password needs at least " + LEAST_CHARACTERS + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("The password may have at most " + MOST_BYTES + " bytes.");
        }
    }

    /** The same for what somebody types, who can be asked for another one at once. */
    static void requireGood(String password) {
        requireFit(password);
        if (CommonPasswords.contain(password)) {
            throw new IllegalArgumentException("Many people have this password, so it is tried first. Choose another one.");
        }
    }

    /** The BCrypt hash to keep. */
    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    /**
     * Whether a kept hash is that of this password. Takes as long without a hash.
     *
     * @param hash {@code null} if there is none, which no password matches
     */
    static boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash == null ? NOBODYS : hash) && hash != null;
    }
}
