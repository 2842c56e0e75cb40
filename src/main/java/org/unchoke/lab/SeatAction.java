package org.unchoke.lab;

/** What happens to seats in every lab. The seat concerned is the {@link Actor}'s. */
public sealed interface SeatAction extends Action {
    /**
     * A person takes a hand seat while the match runs: one the autopilot played, or one left out so far, which
     * then enters with the capacity and random stream reserved for it. Offered by the host.
     */
    record Joined() implements SeatAction {}

    /** The person gave the seat up for good; the scenario's autopilot plays it from now on. Offered by the host. */
    record Left() implements SeatAction {}

    /**
     * Hands a hand seat to a strategy, or takes it back. Offered by the person who holds the seat, or by the
     * host when that person is away.
     *
     * @param strategy id of the strategy; {@code null} gives control back to the person
     */
    record Autopilot(String strategy) implements SeatAction {}
}
