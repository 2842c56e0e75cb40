package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.labs.napster.scenario.Words;

/**
 * One piece of music.
 *
 * @param number its place by popularity, from 0
 * @param bytes length of every copy
 * @param words what the index files it under
 */
record Song(int number, String artist, String title, long bytes, List<String> words) {
    Song {
        words = List.copyOf(words);
    }

    static Song of(int number, String artist, String title, long bytes) {
        return new Song(number, artist, title, bytes, Words.of(artist + " " + title));
    }

    /** What a person would type to find just this. */
    String search() {
        return String.join(" ", words);
    }

    boolean has(List<String> all) {
        return words.containsAll(all);
    }
}
