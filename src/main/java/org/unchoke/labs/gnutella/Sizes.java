package org.unchoke.labs.gnutella;

/** Bytes of descriptors on the wire: Gnutella Protocol Specification v0.4, Clip2, "Descriptor Header" and the payloads. */
final class Sizes {
    /** Id 16, payload descriptor 1, TTL 1, hops 1, payload length 4. */
    static final int HEADER = 23;

    static final int PING = HEADER;

    /** Port 2, address 4, number of files 4, kilobytes 4. */
    static final int PONG = HEADER + 14;

    /** Servent id 16, file index 4, address 4, port 2. */
    static final int PUSH = HEADER + 26;

    private Sizes() {}

    /** Minimum speed 2, the words, a null. */
    static int query(String text) {
        return HEADER + 2 + text.length() + 1;
    }

    /** Number of hits 1, port 2, address 4, speed 4; each result: index 4, size 4, name, two nulls; servent id 16. */
    static int hit(Catalogue catalogue, int[] files) {
        int bytes = HEADER + 11 + 16;
        for (int file : files) {
            bytes += 8 + catalogue.name(file).length() + 2;
        }
        return bytes;
    }
}
