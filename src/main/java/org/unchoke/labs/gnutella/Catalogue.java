package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.unchoke.core.Rng;
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;

/** All the files there are, with invented names, and how popular they are. Does not change while a match runs. */
final class Catalogue {
    private static final List<String> COLOURS = List.of(
            "amber", "azure", "black", "bronze", "cobalt", "coral", "crimson", "golden", "green", "indigo", "ivory", "jade", "pearl",
            "purple", "ruby", "silver", "violet", "white");
    private static final List<String> CREATURES = List.of(
            "badger", "bear", "crane", "eagle", "falcon", "gecko", "hare", "heron", "jackal", "lion", "lynx", "magpie", "otter",
            "owl", "panther", "raven", "salmon", "spider", "tiger", "walrus");
    private static final List<String> THINGS = List.of(
            "anthem", "ballad", "blues", "chorus", "dance", "duet", "echo", "hymn", "jingle", "lullaby", "march", "nocturne", "polka",
            "prelude", "rag", "serenade", "sonata", "tango", "theme", "waltz");
    /** Coprime to the number of names, so that neighbours in popularity do not have a word in common. */
    private static final int STRIDE = 3001;

    final int count;
    final long bytes;
    /** Popularity of the files up to and with each. */
    private final double[] upTo;

    Catalogue(GnutellaScenario.Files files) {
        count = files.count();
        bytes = files.bytes();
        upTo = new double[count];
        double sum = 0;
        for (int file = 0; file < count; file++) {
            sum += StrictMath.exp(-files.zipf() * StrictMath.log(file + 1));
            upTo[file] = sum;
        }
    }

    /** Such as {@code amber heron waltz}. File 0 is the most popular one. */
    String name(int file) {
        int names = COLOURS.size() * CREATURES.size() * THINGS.size();
        int at = (int) ((long) file * STRIDE % names);
        return COLOURS.get(at % COLOURS.size()) + " "
                + CREATURES.get(at / COLOURS.size() % CREATURES.size()) + " "
                + THINGS.get(at / COLOURS.size() / CREATURES.size());
    }

    /** The files whose names have every word; none for a text without words. */
    BitSet matching(String text) {
        List<String> words = words(text);
        BitSet found = new BitSet(count);
        for (int file = 0; file < count && !words.isEmpty(); file++) {
            found.set(file, List.of(name(file).split(" ")).containsAll(words));
        }
        return found;
    }

    /** The words of a query, in small letters. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** So many different files out of those allowed, popular ones more likely, in the order they were drawn. */
    List<Integer> draw(int many, BitSet allowed, Rng rng) {
        BitSet left = (BitSet) allowed.clone();
        List<Integer> drawn = new ArrayList<>();
        while (drawn.size() < many && !left.isEmpty()) {
            int file = one(rng);
            for (int tries = 0; !left.get(file) && tries < 30; tries++) {
                file = one(rng);
            }
            if (!left.get(file)) {
                // Nearly all that is popular is taken: the next one that is left will do.
                file = left.nextSetBit(file) < 0 ? left.nextSetBit(0) : left.nextSetBit(file);
            }
            left.clear(file);
            drawn.add(file);
        }
        return drawn;
    }

    private int one(Rng rng) {
        double at = rng.nextDouble() * upTo[count - 1];
        int place = Arrays.binarySearch(upTo, at);
        return Math.min(count - 1, place < 0 ? -place - 1 : place + 1);
    }
}
