package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.PieceRule;
import org.unchoke.labs.bittorrent.scenario.Rules;

/** A way to play a peer. Stateless; what a peer remembers is in its {@link Choker}. */
public interface Strategy {
    /** What pages say about it. */
    StrategyCard card();

    /** A choker for one peer that is downloading. */
    Choker choker(Rules rules);

    /** What plays its peers once they have everything: the scenario's seed policy, unless the strategy has its own mind. */
    default Strategy asSeed(Rules rules) {
        return Strategies.find(rules.seedPolicy());
    }

    /** Which piece its peers ask for next. */
    default PieceRule pieces(Rules rules) {
        return rules.pieces();
    }

    /** How its peers look for neighbours. */
    default Appetite appetite(Rules rules) {
        return Appetite.ordinary(rules);
    }

    /** What its peers tell their neighbours about their own pieces. */
    default Reveals reveals() {
        return Reveals.EVERYTHING;
    }

    /** Whether only peers that have everything may be played so. */
    default boolean forSeedsOnly() {
        return false;
    }

    /** What a peer tells its neighbours about its own pieces. */
    enum Reveals {
        /** Every piece, as soon as it is complete (BEP3). */
        EVERYTHING,
        /** One piece to each neighbour that would else lose interest, the commonest first. */
        ENOUGH,
        /** One piece to each neighbour until that piece has been seen elsewhere (BEP16). */
        ONE_BY_ONE
    }
}
