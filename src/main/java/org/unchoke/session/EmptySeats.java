package org.unchoke.session;

/** What becomes of a seat that nobody has taken when a round starts. */
public enum EmptySeats {
    /** It takes no part until somebody joins. */
    OMIT,
    /** The scenario's autopilot plays it until somebody joins. */
    AUTOPILOT
}
