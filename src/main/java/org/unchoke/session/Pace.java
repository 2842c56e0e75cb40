package org.unchoke.session;

/** When the next tick is due, in the nanoseconds of {@link System#nanoTime}. */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Ticks missed by more than this are left out, not made up for in a rush. */
    private static final long MOST_BEHIND_NANOS = 500_000_000L;

    private final int secondsPerTick;
    private double speed;
    private long due;

    /**
     * @param secondsPerTick swarm seconds
     * @param speed swarm seconds per wall second
     */
    Pace(int secondsPerTick, double speed) {
        this.secondsPerTick = secondsPerTick;
        this.speed = speed;
    }

    long tickNanos() {
        return (long) (secondsPerTick / speed * NANOS_PER_SECOND);
    }

    /** Starts anew: the next tick is due one interval from now. */
    void restart(double newSpeed, long now) {
        speed = newSpeed;
        due = now + tickNanos();
    }

    /** A tick was done; plans the next one. */
    void ticked(long now) {
        due += tickNanos();
        if (due < now - MOST_BEHIND_NANOS) {
            due = now;
        }
    }

    /** How long to wait for the next tick; not negative. */
    long untilDue(long now) {
        return Math.max(0, due - now);
    }

    /** How late it is for the next tick; not negative. */
    long late(long now) {
        return Math.max(0, now - due);
    }
}
