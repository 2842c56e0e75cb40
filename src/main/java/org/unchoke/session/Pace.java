package org.unchoke.session;

/**
 * When the next tick is due, in the nanoseconds of {@link System#nanoTime}. Sessions that are as quick as each other tick at
 * different phases of the interval: all at the same moment, each would wait for the others.
 */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Ticks missed by more than this are left out, not made up for in a rush. */
    private static final long MOST_BEHIND_NANOS = 500_000_000L;

    private final int secondsPerTick;
    private final double phase;
    private double speed;
    private long due;

    /**
     * @param secondsPerTick swarm seconds
     * @param speed swarm seconds per wall second
     * @param phase where in the interval its ticks are, from 0 to 1
     */
    Pace(int secondsPerTick, double speed, double phase) {
        this.phase = phase;
        this.secondsPerTick = secondsPerTick;
        this.speed = speed;
    }

    long tickNanos() {
        return (long) (secondsPerTick / speed * NANOS_PER_SECOND);
    }

    /** Starts anew: the next tick is due about one interval from now. */
    void restart(double newSpeed, long now) {
        speed = newSpeed;
        due = inPhase(now + tickNanos() / 2);
    }

    /** The first moment of the phase that is not before another. */
    private long inPhase(long moment) {
        return moment + Math.floorMod((long) (phase * tickNanos()) - moment, tickNanos());
    }

    /** A tick was done; plans the next one. */
    void ticked(long now) {
        due += tickNanos();
        if (due < now - MOST_BEHIND_NANOS) {
            due = inPhase(now);
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
