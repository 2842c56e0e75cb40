package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Rng;

/**
 * What one peer's client can see of its neighbours, and what it can do about them. Neighbours are numbered 0 …
 * {@link #size()}-1 in the order of the client's ring; the numbers hold within one call of a choker only,
 * {@link #peer} names a neighbour for good. Rates are bytes/s over the last 20 s.
 */
public interface Neighbourhood {
    /** How many neighbours there are. */
    int size();

    /** Which peer a neighbour is. */
    int peer(int i);

    /** Whether it wants something this peer has announced to it. */
    boolean interested(int i);

    /** Whether it has announced something this peer wants. */
    boolean interesting(int i);

    /** Whether this peer has unchoked it. */
    boolean unchoked(int i);

    /** Whether it chokes this peer. */
    boolean chokesMe(int i);

    /** Whether it has unchoked this peer, owes it data and has sent nothing for the scenario's time. */
    boolean snubbed(int i);

    /** What it sends to this peer. */
    long downRate(int i);

    /** What this peer sends to it. */
    long upRate(int i);

    /** All it ever sent to this peer over this connection, bytes. */
    long received(int i);

    /** All this peer ever sent to it over this connection, bytes. */
    long sent(int i);

    /** How many pieces it has announced. */
    int have(int i);

    /** How long the connection has existed, seconds. */
    long connectedSeconds(int i);

    /** How long this peer has had it unchoked, seconds; -1 if it is choked. */
    long unchokedSeconds(int i);

    /** A random number below 2^23 that belongs to this pair: decides between equals. */
    int tie(int i);

    /** Swarm seconds. */
    long now();

    /** How many neighbours the slot rule lets this peer unchoke. */
    int slots();

    /** What this peer may upload in all, bytes/s. */
    long uploadBytesPerSecond();

    /** The slot rule, for guessing at others. */
    int slotsAt(long uploadBytesPerSecond);

    /** Pieces of the content. */
    int pieces();

    /** Length of a piece, bytes. */
    int pieceBytes();

    /** This peer's own stream. */
    Rng rng();

    /** For ranking neighbours within one call of a choker. */
    Ranking ranking();

    /** Unchokes a neighbour, or keeps it unchoked for this reason. */
    void unchoke(int i, Why why, int rank, int slots);

    /** Chokes a neighbour, or keeps it choked for this reason. */
    void choke(int i, Why why, int rank, int slots);

    /** Limits this connection; {@link Long#MAX_VALUE} = no limit. */
    void cap(int i, long bytesPerSecond);

    /** This connection's share of the upload, 0 to 1 000 000 against the others'; 1 at first. */
    void weight(int i, int weight);

    /** Turns the ring so that this neighbour comes first. Renumbers the neighbours. */
    void turnRingTo(int i);

    /** Unchokes for a reason without rank. */
    default void unchoke(int i, Why why) {
        unchoke(i, why, 0, 0);
    }

    /** Chokes for a reason without rank. */
    default void choke(int i, Why why) {
        choke(i, why, 0, 0);
    }
}
