package org.unchoke.labs.napster;

/**
 * Bytes of the messages, after napster.txt: 4 bytes of length and type, then text. A reply is counted as one message
 * with a line for each hit; the protocol sent each hit as a message of its own (201) and one more to say that these were
 * all (202).
 */
final class Costs {
    private static final int HEADER = 4;
    /** {@code FILENAME CONTAINS "…" MAX_RESULTS 100}. */
    private static final int QUERY = 35;
    /** {@code "… - ….mp3" md5 size bitrate frequency length nick address line}. */
    private static final int HIT = 97;

    private Costs() {}

    static long query(String words) {
        return HEADER + QUERY + words.length();
    }

    static long reply() {
        return HEADER;
    }

    static long hit(Song song) {
        return HIT + song.artist().length() + song.title().length();
    }
}
