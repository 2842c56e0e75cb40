package org.unchoke.labs.gnutella.scenario;

/** How large a run may be. Beyond these a scenario is refused rather than the machine brought to its knees. */
public final class Limits {
    /** Servents, those added by events included. */
    public static final int SERVENTS = 5_000;

    /** Files there are. */
    public static final int FILES = 6_000;

    /** Bytes of one file. */
    public static final long FILE = 1_000_000_000L;

    /** Bytes per second of one servent. */
    public static final long RATE = 1_000_000_000L;

    /** Seconds. */
    public static final int SECONDS = 1_000_000;

    /** The most hops that anything travels. */
    public static final int HOPS = 20;

    /** Neighbours of one servent. */
    public static final int NEIGHBOURS = 500;

    /** Characters of a query. */
    public static final int WORDS = 60;

    private Limits() {}
}
