package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * Sure to have picked a good source, at the cost of everybody else's queue and line: Napster could not fetch parts of
 * one song from several peers, so all but one copy are waste.
 *
 * <p>Source: parallel access to replicas as in Rodriguez and Biersack, IEEE/ACM ToN 10(4), 2002, done with whole
 * copies.
 */
final class Impatient implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "impatient",
                "Impatient",
                "Asks three peers for the same song, keeps the copy that is complete first and throws the others away.",
                "Rodriguez and Biersack, Dynamic parallel access to replicated content, 2002; whole copies only, as Napster had no segments",
                "The index's replies, whether peers answer a ping, its own transfers.",
                true);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED.askingAtOnce(3);
    }
}
