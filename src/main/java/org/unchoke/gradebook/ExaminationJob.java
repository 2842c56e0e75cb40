package org.unchoke.gradebook;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** An examination that is under way. Written by one thread, read by many. */
public final class ExaminationJob {
    /** One that takes longer is looked at less often: the page with what it found so far is large then. */
    private static final int SHORT = 500;
    private static final long LOOK_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private volatile State state = State.RUNNING;
    private volatile String message;
    private volatile boolean cancelled;
    private volatile boolean patient;
    private volatile int expected;
    private volatile int played;
    private volatile long playedNanos;
    /** Since when the present match is played, without the time in which it stood back. */
    private long since;
    private long lookedUp;
    private final LongSupplier clock;

    /** @param patient whether it stands back while a class plays */
    ExaminationJob(boolean patient) {
        this(patient, System::nanoTime);
    }

    /** @param clock nanoseconds from any moment on */
    ExaminationJob(boolean patient, LongSupplier clock) {
        this.patient = patient;
        this.clock = clock;
        this.since = clock.getAsLong();
        this.lookedUp = since;
    }

    /** Where it is. */
    public enum State {
        /** Under way, or waiting for its turn. */
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** On the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it is now. */
    public State state() {
        return state;
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** What went wrong; {@code null} if nothing did. */
    public String message() {
        return message;
    }

    /** The part that is done, 0 … 1. */
    public double progress() {
        return state == State.DONE ? 1 : expected == 0 ? 0 : (double) played / expected;
    }

    /** The same in whole per cent. */
    public long percent() {
        return Math.round(progress() * 100);
    }

    /** How many minutes of work are left, rounded up, if it goes on as until now; -1 if that cannot be told yet. */
    public long minutesLeft() {
        int done = played;
        return done == 0 ? -1 : (long) Math.ceil((double) playedNanos / done * (expected - done) / TimeUnit.MINUTES.toNanos(1));
    }

    /** The same in hours. */
    public long hoursLeft() {
        return Math.round((double) minutesLeft() / TimeUnit.HOURS.toMinutes(1));
    }

    /** How many seconds to wait before looking again. */
    public int lookAgainSeconds() {
        return expected < SHORT ? 2 : 30;
    }

    /** Stops it; the seats that are done stay. */
    public void cancel() {
        cancelled = true;
    }

    /** Somebody waits for it now. */
    void hurry() {
        patient = false;
    }

    boolean isPatient() {
        return patient && !cancelled;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void expect(int matches) {
        expected += matches;
    }

    /** The next match begins. */
    void begins() {
        since = clock.getAsLong();
    }

    void played() {
        long now = clock.getAsLong();
        playedNanos += now - since;
        since = now;
        played++;
    }

    /** Whether it is time to see if a class plays; twice a second. */
    boolean looksUp() {
        long now = clock.getAsLong();
        boolean due = now - lookedUp > LOOK_UP_NANOS;
        lookedUp = due ? now : lookedUp;
        return due;
    }

    /** It stood back for so long. */
    void rested(long nanos) {
        since += nanos;
    }

    void end(State end, String why) {
        message = why;
        state = end;
    }
}
