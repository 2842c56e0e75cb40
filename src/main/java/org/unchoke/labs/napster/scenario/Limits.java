package org.unchoke.labs.napster.scenario;

/** How large a run may be. Beyond these a scenario is refused rather than the machine brought to its knees. */
public final class Limits {
    /** Peers, those added by events included. */
    public static final int PEERS = 5_000;

    /** Songs there are. */
    public static final int SONGS = 5_000;

    /** Songs in one library, and on one list of wanted songs. */
    public static final int LIBRARY = 500;

    /** Bytes of one song. */
    public static final long SONG = 1_000_000_000L;

    /** Bytes per second of one peer. */
    public static final long RATE = 1_000_000_000L;

    /** Seconds. */
    public static final int SECONDS = 1_000_000;

    /** Uploads that one peer serves at a time. */
    public static final int SLOTS = 20;

    /** Characters of what is searched for. */
    public static final int WORDS = 80;

    private Limits() {}
}
