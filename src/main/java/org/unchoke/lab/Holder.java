package org.unchoke.lab;

/** Who plays a seat when a match opens. */
public enum Holder {
    /** The scenario: the seat's strategy plays it from beginning to end. */
    BOT,
    /** A person: nothing happens that the person did not ask for. */
    STUDENT,
    /** No person yet; the scenario's autopilot plays, and a person may take over. */
    AUTOPILOT,
    /** No person yet; the seat takes no part until somebody joins. */
    NOBODY
}
