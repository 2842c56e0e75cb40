package org.unchoke.archfixture.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must stay allowed, near to what is not. */
class KeepsEveryRule {
    enum Side { LEFT, RIGHT }

    record Pair(Side side, String text) {}

    final Map<String, Integer> ordered = new LinkedHashMap<>();

    Map<Integer, List<String>> byLength(List<String> texts) {
        return texts.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
    }

    double root(double square) {
        return Math.sqrt(square) + StrictMath.log(square) + Math.max(square, List.of(1, 2).size());
    }
}
