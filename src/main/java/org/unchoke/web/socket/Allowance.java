package org.unchoke.web.socket;

/** A token bucket: so many messages at once, and so many a second in the long run. */
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

    /** Whether it is as if nothing had ever been taken. */
    synchronized boolean isFull(long now) {
        return tokens + (now - last) / NANOS * perSecond >= burst;
    }

    /** Whether one more is allowed at that moment, in the nanoseconds of {@link System#nanoTime}. */
    synchronized boolean take(long now) {
        tokens = Math.min(burst, tokens + (now - last) / NANOS * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
