package org.unchoke.archfixture.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One method for each ban. */
class BreaksEveryBan {
    enum Side { LEFT, RIGHT }

    Object maps() {
        return List.of(new HashMap<String, String>(), new IdentityHashMap<String, String>(), Map.of("a", "b"));
    }

    Object sets() {
        Supplier<Set<String>> byReference = HashSet::new;
        return List.of(byReference, Set.copyOf(List.of("a")));
    }

    Object collected(List<String> texts) {
        return List.of(texts.stream().collect(Collectors.toSet()),
                texts.stream().collect(Collectors.toMap(Function.identity(), String::length)),
                texts.stream().collect(Collectors.groupingBy(String::length)));
    }

    double chance(List<String> texts) {
        Collections.shuffle(texts);
        return Math.random() + new Random().nextDouble() + Math.pow(2, 3) + UUID.randomUUID().variant();
    }

    Object time() {
        new Thread(() -> {}).start();
        return Instant.now();
    }

    long hashes(Side side, List<String> texts) {
        return side.hashCode() + System.identityHashCode(texts) + texts.parallelStream().count();
    }

    boolean world() {
        return Files.exists(Path.of(System.getenv("HOME")));
    }
}
