package org.unchoke.lab;

/**
 * What a page says about a strategy.
 *
 * @param id stable, lower-case with hyphens
 * @param name as people write it
 * @param idea how it plays, in a sentence or two
 * @param source where it comes from: paper, specification, client
 * @param sees what it looks at; a strategy that uses more than its peer could observe says so here
 * @param autopilot whether a student may hand a seat to it
 */
public record StrategyCard(String id, String name, String idea, String source, String sees, boolean autopilot) {}
