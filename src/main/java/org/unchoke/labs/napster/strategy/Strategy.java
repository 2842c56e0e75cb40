package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/** A way to play a peer. Stateless. */
public interface Strategy {
    /** What pages say about it. */
    StrategyCard card();

    /** How it sets its client up; {@code null} for a person, who does that by hand. */
    Manners manners();
}
