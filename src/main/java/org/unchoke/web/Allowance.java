package org.unchoke.web;

/** A token bucket: so many messages at once, and so many a second in the long run. */
public final class Allowance {
    private static final double NANOS = 1e9;
    private final double perSecond;
    private final double burst;
    private double tokens;
    private long last;

    /** Full at the beginning. */
    public Allowance(double perSecond, double burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.last = now;
    }

    /** Whether it is as if nothing had ever been taken. */
    public synchronized boolean isFull(long now) {
        return left(now) >= burst;
    }

    /** Whether one more would be allowed. */
    public synchronized boolean has(long now) {
        return left(now) >= 1;
    }

    /** Takes the last one back. */
    public synchronized void giveBack(long now) {
        tokens = Math.min(burst, left(now) + 1);
        last = now;
    }

    private double left(long now) {
        return Math.min(burst, tokens + (now - last) / NANOS * perSecond);
    }

    /** Whether one more is allowed at that moment, in the nanoseconds of {@link System#nanoTime}. */
    public synchronized boolean take(long now) {
        tokens = left(now);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
