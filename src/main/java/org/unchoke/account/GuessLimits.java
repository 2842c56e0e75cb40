package org.unchoke.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many passwords are looked at. Five wrong ones for an account from one address make both wait a minute together, and
 * twice as long after each further one; so a stranger's guesses keep nobody else out. Guesses spread over many
 * accounts from one address, or over many addresses for one account, run into a limit each of their own, which does not
 * hold for an account where it has signed in from before. A device on which the account has signed in before counts for
 * itself alone. In memory: a restart forgets it.
 */
final class GuessLimits {
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 6;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEYS = 20_000;
    /** A school behind one address: more than ten, for several people may mistype. */
    private static final int PER_ADDRESS = 30;
    private static final long ADDRESS_REFILL = MINUTE / 3;
    private static final int PER_ACCOUNT = 20;
    private static final int MOST_RECALLS = 20;

    private final Map<String, Run> runs = recent();
    private final Map<String, Bucket> buckets = recent();
    /** Accounts with addresses from which they have signed in: only their own wrong passwords count there. */
    private final Map<String, Boolean> proven = recent();

    /** Wrong passwords in a row, and how many more were not looked at since the last. */
    private record Run(int failures, long blockedUntil, int refused) {}

    private record Bucket(double tokens, long at) {}

    /**
     * Who guesses.
     *
     * @param account what was typed as the name
     * @param device hash of the token of a device known to that account; {@code null} if none was shown
     */
    record Guesser(String account, String address, String device) {
        private String key() {
            return device != null ? "d " + device : "a " + address + " " + account;
        }
    }

    /** Zero if one guess may be looked at now, which counts it as wrong; else how long to wait. */
    synchronized Duration admit(Guesser guesser, long now) {
        Run run = runs.getOrDefault(guesser.key(), new Run(0, now, 0));
        long wait = run.blockedUntil - now;
        if (isUnknown(guesser)) {
            wait = Math.max(wait, wait("from " + guesser.address, PER_ADDRESS, ADDRESS_REFILL, now));
            wait = Math.max(wait, wait("for " + guesser.account, PER_ACCOUNT, MINUTE, now));
        }
        if (wait > 0) {
            runs.put(guesser.key(), new Run(run.failures, run.blockedUntil, run.refused + 1));
            return Duration.ofNanos(wait);
        }
        count(guesser, 1, now);
        int failures = run.failures + 1;
        int doublings = Math.min(failures - FREE, MOST_DOUBLINGS);
        runs.put(guesser.key(), new Run(failures, doublings < 0 ? now : now + (MINUTE << doublings), 0));
        return Duration.ZERO;
    }

    /**
     * Whether to compare with passwords that were right a moment ago, which costs nothing: not any more once the guesser
     * was told often to wait.
     */
    synchronized boolean mayRecall(Guesser guesser) {
        Run run = runs.get(guesser.key());
        return run == null || run.refused < MOST_RECALLS;
    }

    /** The last guess admitted was no guess: the password was right. */
    synchronized void wasRight(Guesser guesser, long now) {
        runs.remove(guesser.key());
        count(guesser, -1, now);
        proven.put(guesser.key(), true);
    }

    private void count(Guesser guesser, int guesses, long now) {
        if (isUnknown(guesser)) {
            take("from " + guesser.address, PER_ADDRESS, ADDRESS_REFILL, guesses, now);
            take("for " + guesser.account, PER_ACCOUNT, MINUTE, guesses, now);
        }
    }

    /** Whether it is neither a known device nor an account that has signed in from that address before. */
    private boolean isUnknown(Guesser guesser) {
        return guesser.device == null && !proven.containsKey(guesser.key());
    }

    private double tokens(String key, int most, long refill, long now) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(most, now));
        return Math.min(most, bucket.tokens + (double) (now - bucket.at) / refill);
    }

    private long wait(String key, int most, long refill, long now) {
        double tokens = tokens(key, most, refill, now);
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) * refill);
    }

    private void take(String key, int most, long refill, int guesses, long now) {
        buckets.put(key, new Bucket(Math.min(most, tokens(key, most, refill, now) - guesses), now));
    }

    private static <V> Map<String, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
