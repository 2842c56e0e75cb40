package org.unchoke.session;

/**
 * Somebody who has joined.
 *
 * @param seat index of the participant in the present round, or in the first before it starts
 * @param present whether a live connection is open
 */
public record Person(int seat, String name, boolean present) {}
