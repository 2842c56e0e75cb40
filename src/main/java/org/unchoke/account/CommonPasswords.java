package org.unchoke.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first, because many people have them. Kept as hashes: they are no reading matter. */
final class CommonPasswords {
    private static final String LIST = "/common-passwords.txt";
    private static final int DIGITS = 12;
    private static final Set<String> HASHES = read();

    private CommonPasswords() {}

    /** Whether it is one of them, whichever letters are large. */
    static boolean contain(String password) {
        return HASHES.contains(Tokens.hash(password.toLowerCase(Locale.ROOT)).substring(0, DIGITS));
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(LIST), StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
