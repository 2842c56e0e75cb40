package org.unchoke.session;

import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/**
 * A round that can be played: its scenario has been read and found good. Made by {@link Sessions#plan}.
 *
 * @param seed {@code null} lets each round draw its own
 * @param handSeats how many people it has room for, at least 1
 */
public record PlannedRound(Lab lab, Scenario scenario, Seed seed, int handSeats) {}
