package org.unchoke.labs.napster.strategy;

import java.util.List;
import org.unchoke.labs.napster.scenario.Line;

/** What a client shows of the world, and the moves it offers. Songs and peers are numbers. */
public interface Screen {
    /**
     * Somebody of whom a reply of the index said that it has a song.
     *
     * @param line as it told the index
     * @param pingMillis how long it took to answer a ping when the reply came; {@code null} = it did not
     * @param tie decides between equals; each peer throws its own dice for that
     */
    record Offer(int peer, Line line, Integer pingMillis, long tie) {}

    /** A download asked for and not complete; {@code waited} is in seconds, while nothing has come. */
    record Pending(int song, int peer, boolean started, long waited) {}

    /** The songs it is after and has not got, in the order of the list. */
    List<Integer> missing();

    /** Who is known to have a song and was not found wanting: not asked yet, and not failed before. */
    List<Offer> offers(int song);

    /** Downloads under way. */
    List<Pending> pending();

    /** How many more may be asked for. */
    int room();

    /** Whether a reply of the index is awaited. */
    boolean searching();

    /** Seconds since the index was asked for this song; {@code Long.MAX_VALUE} if never. */
    long sinceSearched(int song);

    /** Ask the index for a song by its artist and title. */
    void search(int song);

    /** Ask a peer for a song. */
    void download(int song, int peer);

    /** Give a download up. */
    void cancel(int song, int peer);
}
