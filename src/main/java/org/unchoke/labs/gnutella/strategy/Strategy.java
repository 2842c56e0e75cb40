package org.unchoke.labs.gnutella.strategy;

import org.unchoke.lab.StrategyCard;

/** A way to play a servent without a human. */
public interface Strategy {
    /** What pages say about it. */
    StrategyCard card();

    /** How it plays; {@code null} leaves everything to the person who holds the seat. */
    Habits habits();
}
