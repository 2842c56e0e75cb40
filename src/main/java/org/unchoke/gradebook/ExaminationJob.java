package org.unchoke.gradebook;

import java.util.Locale;

/** An examination that is under way. Written by one thread, read by many. */
public final class ExaminationJob {
    private volatile State state = State.RUNNING;
    private volatile String message;
    private volatile boolean cancelled;
    private volatile boolean patient;
    private volatile int expected;
    private volatile int played;

    /** @param patient whether it stands back while a class plays */
    ExaminationJob(boolean patient) {
        this.patient = patient;
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

    /** Stops it; what rounds are done stay. */
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

    void played() {
        played++;
    }

    void end(State end, String why) {
        message = why;
        state = end;
    }
}
