package org.unchoke.labs.napster.scenario;

import org.unchoke.lab.Fields;

/**
 * The music there is.
 *
 * @param count how many songs
 * @param zipf how unequal their popularity is: the n-th most popular is 1/n^zipf as popular as the first; 0 = all alike
 * @param bytes length of each, drawn
 */
public record Songs(int count, double zipf, Span bytes) {
    static Songs read(Fields fields) {
        Songs songs = new Songs(
                (int) fields.whole("count", 2, Limits.SONGS, 80),
                fields.number("zipf", 0, 3, 0.8),
                Span.read(fields, "bytes", Limits.SONG, new Span(2_800_000, 4_800_000)));
        if (songs.bytes().min() < 1) {
            fields.mistake("bytes", "must be at least 1");
        }
        fields.close();
        return songs;
    }
}
