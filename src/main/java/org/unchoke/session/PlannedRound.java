package org.unchoke.session;

import java.util.List;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/**
 * A round that can be played: its scenario has been read and found good. Made by {@link RoundPlans#plan}.
 *
 * @param seed {@code null} lets each round draw its own
 * @param handSeats indices of the participants that people can be, at least one
 */
public record PlannedRound(Lab lab, Scenario scenario, Seed seed, List<Integer> handSeats) {
    /** Keeps a read-only copy. */
    public PlannedRound {
        handSeats = List.copyOf(handSeats);
    }
}
