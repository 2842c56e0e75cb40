package org.unchoke.labs.bittorrent.scenario;

/** How large a swarm may be. Beyond these a scenario is refused rather than the machine brought to its knees. */
public final class Limits {
    /** Peers, those added by events included. */
    public static final int PEERS = 12_000;

    /** Pieces of the content. */
    public static final int PIECES = 200_000;

    /** Peers times pieces. */
    public static final long CELLS = 40_000_000;

    /** Bytes of the content: 1 TiB. */
    public static final long CONTENT = 1L << 40;

    /** Bytes per second of one peer. */
    public static final long RATE = 1_000_000_000L;

    /** Swarm seconds. */
    public static final int SECONDS = 1_000_000;

    private Limits() {}
}
