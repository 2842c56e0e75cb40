package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Leechers sorted by upload capacity, slowest class first: one class per capacity if a swarm has few different ones;
 * slower than most, like most and faster if one capacity is that of more than a third; else thirds of the swarm.
 */
final class CapacityClasses {
    /** More different capacities than this are a continuum. */
    private static final int FEW = 4;

    private static final int THIRDS = 3;
    private final List<Clustering.CapacityClass> classes = new ArrayList<>();
    private final List<Long> highest = new ArrayList<>();

    /** @param capacities of all leechers, bytes/s, in any order */
    CapacityClasses(List<Long> capacities) {
        List<Long> sorted = capacities.stream().sorted().toList();
        TreeSet<Long> different = new TreeSet<>(sorted);
        Long common = mostCommon(sorted);
        if (different.size() <= FEW) {
            highest.addAll(different);
        } else if (Collections.frequency(sorted, common) * THIRDS > sorted.size()) {
            Stream.of(different.lower(common), common, different.last())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(highest::add);
        } else {
            for (int third = 1; third <= THIRDS; third++) {
                long limit = sorted.get(sorted.size() * third / THIRDS - 1);
                if (!highest.contains(limit)) {
                    highest.add(limit);
                }
            }
        }
        for (int at = 0; at < highest.size(); at++) {
            int mine = at;
            List<Long> members = sorted.stream().filter(capacity -> of(capacity) == mine).toList();
            classes.add(new Clustering.CapacityClass(members.get(0), members.get(members.size() - 1), members.size()));
        }
    }

    private static Long mostCommon(List<Long> capacities) {
        return capacities.stream()
                .max(Comparator.comparing(capacity -> Collections.frequency(capacities, capacity)))
                .orElseThrow();
    }

    /** The class of a capacity, from 0. */
    int of(long capacity) {
        int at = 0;
        while (at < highest.size() - 1 && capacity > highest.get(at)) {
            at++;
        }
        return at;
    }

    List<Clustering.CapacityClass> all() {
        return classes;
    }
}
