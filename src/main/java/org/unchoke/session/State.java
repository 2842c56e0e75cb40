package org.unchoke.session;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a session stands. */
public enum State {
    /** People gather; no round was started yet. */
    LOBBY("lobby"),
    /** A round runs. */
    RUNNING("running"),
    /** A round is open and stands still until somebody resumes it. */
    PAUSED("paused"),
    /** A round stands still until the database has taken what people did; it goes on by itself. */
    SAVING("saving"),
    /** The server came back and has restored the round; it goes on when its people are back or somebody resumes it. */
    RECOVERED("recovered"),
    /** A round is over; there are more to come, or the instructor ends the session. */
    BETWEEN_ROUNDS("betweenRounds"),
    /** Over. */
    ENDED("ended"),
    /** Stopped by a fault; what was recorded is kept. */
    FAILED("failed");

    private final String wire;

    State(String wire) {
        this.wire = wire;
    }

    /** How it is called on the wire and in the database. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return this == ENDED || this == FAILED;
    }

    /** Whether a round is open. */
    public boolean inRound() {
        return this == RUNNING || this == PAUSED || this == SAVING || this == RECOVERED;
    }

    /** The state of that name. */
    public static State of(String wire) {
        for (State state : values()) {
            if (state.wire.equals(wire)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state is called " + wire);
    }
}
