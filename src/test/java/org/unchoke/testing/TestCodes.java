package org.unchoke.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Join codes for sessions that tests put into the database themselves. */
public final class TestCodes {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private TestCodes() {}

    /** One of a thousand million, as the program draws them: no two sessions may have the same. */
    public static String next() {
        return ThreadLocalRandom.current().ints(6, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining());
    }
}
