package org.unchoke.labs.bittorrent;

/**
 * Looks at what many peers will need shortly before they act; nothing comes of it but time. In a large swarm nearly
 * everything lies outside the processor's caches. One look leads to the next, and each would be waited for; the same
 * look for many peers at once, and then the next one for all, is answered together.
 */
final class Foresight {
    /** It looks ahead for so many at a time: what it has seen must still be at hand when they act. */
    static final int SPAN = 64;

    /** A swarm of fewer peers is at hand all the time. */
    private static final int LARGE = 1000;

    /** Longs in a line of the cache. */
    private static final int LINE = 8;

    private final World world;
    private final Links links;
    private final Pieces pieces;
    /** Depends on all that was looked at, so that no compiler leaves the looking out. */
    private long seen;

    Foresight(World world) {
        this.world = world;
        this.links = world.links;
        this.pieces = world.pieces;
    }

    /** Whether it pays to look ahead. */
    boolean pays() {
        return world.peers.size() >= LARGE;
    }

    /** Looks at some peers, what they have and whom they serve. */
    void senders(int from, int to) {
        for (int p = from; p < to; p++) {
            seen += world.peer(p).unchoked.size();
        }
        for (int word = from * pieces.words; word < to * pieces.words; word += LINE) {
            seen += pieces.have[word];
        }
        for (int p = from; p < to; p++) {
            IntList unchoked = world.peer(p).unchoked;
            for (int u = 0; u < unchoked.size(); u++) {
                int h = unchoked.get(u);
                seen += links.peek(h) + (links.wanted(h) ? 1 : 0);
            }
        }
    }

    /** Looks at the receivers of these flows, if a block is complete or none is under way, and at what they get. */
    void flows(int[] linkOf, Allocator allocator) {
        for (int flow = 0; flow < allocator.flows(); flow++) {
            seen += links.sending[linkOf[flow]] == null ? 0 : 1;
        }
        for (int flow = 0; flow < allocator.flows(); flow++) {
            int h = linkOf[flow];
            if (allocator.bytes(flow) >= links.left(h)) {
                Peer receiver = world.peer(links.receiver(h));
                Partial partial = links.sending[h];
                seen += receiver.openBlocks + receiver.open.size() + (partial == null ? 0 : partial.missing);
            }
        }
        for (int flow = 0; flow < allocator.flows(); flow++) {
            int h = linkOf[flow];
            if (allocator.bytes(flow) >= links.left(h)) {
                Peer receiver = world.peer(links.receiver(h));
                Partial partial = links.sending[h];
                seen += receiver.open.isEmpty() ? 0 : receiver.open.get(0).open;
                seen += partial == null ? 0 : partial.askedOf(links.block(h));
            }
        }
    }

    /** Looks at the neighbours of those who completed pieces, given as pairs of peer and piece. */
    void tellers(IntList completed, int from, int to) {
        for (int i = from; i < to; i += 2) {
            seen += world.peer(completed.get(i)).ring.size();
        }
        for (int i = from; i < to; i += 2) {
            Ring ring = world.peer(completed.get(i)).ring;
            for (int place = 0; place < ring.size(); place += LINE) {
                seen += links.wish(ring.get(place)) + (links.wanted(ring.get(place)) ? 1 : 0);
            }
        }
    }
}
