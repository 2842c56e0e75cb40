package org.unchoke.labs.gnutella;

/**
 * One message of the protocol, as it crosses one link.
 *
 * @param kind what it is
 * @param flood the ping or query that it is, or that it answers; {@code null} for a push, which is routed by servent
 * @param ttl how many more hops it may travel, as the receiver reads it
 * @param hops how many it has travelled
 * @param bytes on the wire
 * @param origin of an answer: who has it; of a push: who shall send the file
 * @param files that a hit names; of a push the one to send
 * @param receiver of a push: who wants the file
 */
record Descriptor(Kind kind, Flood flood, int ttl, int hops, int bytes, int origin, int[] files, int receiver) {
    private static final int[] NONE = {};

    /** Payload descriptors of the protocol. */
    enum Kind {
        PING,
        PONG,
        PUSH,
        QUERY,
        HIT
    }

    static Descriptor flooded(Flood flood, int ttl, int hops) {
        int bytes = flood.query() ? Sizes.query(flood.text) : Sizes.PING;
        return new Descriptor(flood.query() ? Kind.QUERY : Kind.PING, flood, ttl, hops, bytes, flood.asker, NONE, -1);
    }

    static Descriptor pong(Flood flood, int ttl, int origin) {
        return new Descriptor(Kind.PONG, flood, ttl, 0, Sizes.PONG, origin, NONE, -1);
    }

    static Descriptor hit(Flood flood, int ttl, int bytes, int origin, int[] files) {
        return new Descriptor(Kind.HIT, flood, ttl, 0, bytes, origin, files, -1);
    }

    static Descriptor push(int ttl, int origin, int file, int receiver) {
        return new Descriptor(Kind.PUSH, null, ttl, 0, Sizes.PUSH, origin, new int[] {file}, receiver);
    }

    /** The same, one hop further. */
    Descriptor passedOn() {
        return new Descriptor(kind, flood, ttl - 1, hops + 1, bytes, origin, files, receiver);
    }
}
