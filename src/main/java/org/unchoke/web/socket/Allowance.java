package org.unchoke.web.socket;

/** A token bucket: so many messages at once, and so many a second in the long run. Not thread-safe. */
final class Allowance {
    private static final double NANOS = 1e9;
    private final double perSecond;
    private final double burst;
    private double tokens;
    private long last;

    Allowance(double perSecond, double burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.last = now;
    }

    /** Whether one more is allowed at that moment, in the nanoseconds of {@link System#nanoTime}. */
    boolean take(long now) {
        tokens = Math.min(burst, tokens + (now - last) / NANOS * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
