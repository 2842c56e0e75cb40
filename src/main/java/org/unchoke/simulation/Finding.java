package org.unchoke.simulation;

import java.util.Map;

/**
 * Something that the owner of a scenario should know before a class plays it. Pages have the words.
 *
 * @param code stable, such as {@code seedBottleneck}
 * @param figures the numbers behind it, by name
 */
public record Finding(String code, Map<String, Double> figures) {}
