package org.unchoke.session;

/**
 * What somebody does in the present round.
 *
 * @param place which of the hand seats, the same in all rounds
 * @param actions how many were accepted
 * @param idleSeconds since the last of them, or since the round began; wall time
 * @param awaySeconds how long there has been no connection; {@code null} while there is one
 * @param rank as the match stands; {@code null} if it does not say
 */
public record Activity(int seat, int place, String name, long actions, long idleSeconds, Long awaySeconds, Integer rank) {}
