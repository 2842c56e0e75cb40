package org.unchoke.labs.gnutella;

/** One file on its way from one servent to another, outside the overlay. */
final class Download {
    final int file;
    final int to;
    final int from;
    /** Whether the uploader has to be reached by a push first. */
    boolean pushed;
    final long askedAt;
    long bytes;
    /** In the last second. */
    long rate;

    Download(int file, int to, int from, boolean pushed, long askedAt) {
        this.file = file;
        this.to = to;
        this.from = from;
        this.pushed = pushed;
        this.askedAt = askedAt;
    }
}
