package org.unchoke.labs.bittorrent;

import org.unchoke.core.Rng;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Connections, what neighbours tell each other about their pieces, and the interest that follows. */
final class Wiring {
    private static final int TIE_BITS = 23;

    private final World world;
    private final Links links;
    private final Pieces pieces;
    private final Serving serving;
    private int[] places = new int[0];

    Wiring(World world, Serving serving) {
        this.world = world;
        this.links = world.links;
        this.pieces = world.pieces;
        this.serving = serving;
    }

    /** Whether the two could be connected now; seeds have nothing to say to each other. */
    boolean connectable(Peer a, Peer b) {
        return a != b
                && a.present()
                && b.present()
                && !(a.state == Peer.State.SEEDING && b.state == Peer.State.SEEDING)
                && a.ring.size() < a.appetite.maxPeers()
                && b.ring.size() < b.appetite.maxPeers()
                && !a.banned.contains(b.index)
                && !b.banned.contains(a.index)
                && world.link(a.ring.size() < b.ring.size() ? a : b, a.ring.size() < b.ring.size() ? b.index : a.index) < 0;
    }

    /** Connects two peers for which {@link #connectable} holds. */
    void connect(Peer a, Peer b) {
        int h = links.open(a.index, b.index, world.now, tie(a, b));
        if (a.reveals != Strategy.Reveals.EVERYTHING) {
            links.announced[h] = new long[pieces.words];
        }
        if (b.reveals != Strategy.Reveals.EVERYTHING) {
            links.announced[links.back(h)] = new long[pieces.words];
        }
        a.known.remove(b.index);
        b.known.remove(a.index);
        enterRing(a, h, b);
        enterRing(b, links.back(h), a);
        introduce(h, a, b);
        introduce(links.back(h), b, a);
    }

    /** Ends the connection of which {@code h} is {@code a}'s half. */
    void disconnect(Peer a, int h) {
        Peer b = world.peer(links.to[h]);
        serving.part(a, h);
        serving.part(b, links.back(h));
        forget(h, a, b);
        forget(links.back(h), b, a);
        a.ring.remove(h);
        b.ring.remove(links.back(h));
        links.close(h);
    }

    /** A peer has one piece more and tells its neighbours (HAVE). */
    void complete(Peer peer, int piece) {
        pieces.complete(peer.index, piece);
        peer.have++;
        Ring ring = peer.ring;
        for (int i = 0; i < ring.size(); i++) {
            int h = ring.get(i);
            if (links.wish(h) == piece) {
                wish(h, firstNews(links.back(h), ring.peer(i), peer.index));
            }
        }
        if (peer.reveals == Strategy.Reveals.EVERYTHING) {
            tell(ring, piece);
        }
    }

    private void tell(Ring ring, int piece) {
        int lacking = 0;
        if (places.length < ring.size()) {
            places = new int[ring.size() * 2];
        }
        for (int i = 0; i < ring.size(); i++) {
            places[lacking] = i;
            lacking += pieces.lacks(piece, ring.peer(i));
        }
        for (int l = 0; l < lacking; l++) {
            tell(ring.get(places[l]), ring.peer(places[l]), piece);
        }
    }

    /** The owner of a half-link tells the other end of one piece, which that one lacks. */
    private void tell(int h, int other, int piece) {
        pieces.availability.more(other, piece >>> 6, 1L << piece);
        if (!links.wanted(h)) {
            wish(links.back(h), piece);
        }
    }

    /** The owner of a half-link, which does not tell everything, tells the other end of one piece. */
    void reveal(int h, int piece) {
        links.announced[h][piece >>> 6] |= 1L << piece;
        int other = links.to[h];
        if (!pieces.has(other, piece)) {
            tell(h, other, piece);
        }
    }

    /** What {@code a} has announced over half-link {@code h} is news to {@code b}, its other end. */
    private void introduce(int h, Peer a, Peer b) {
        for (int w = 0; w < pieces.words; w++) {
            pieces.availability.more(b.index, w, news(h, a.index, b.index, w));
        }
        wish(links.back(h), firstNews(h, a.index, b.index));
    }

    private void forget(int h, Peer a, Peer b) {
        for (int w = 0; w < pieces.words; w++) {
            pieces.availability.less(b.index, w, news(h, a.index, b.index, w));
        }
    }

    /** Of 64 pieces those that {@code a} has announced over half-link {@code h} and {@code b}, its other end, lacks. */
    private long news(int h, int a, int b, int word) {
        long told = links.announced[h] == null ? pieces.have[a * pieces.words + word] : links.announced[h][word];
        return told & ~pieces.have[b * pieces.words + word];
    }

    private int firstNews(int h, int a, int b) {
        for (int w = 0; w < pieces.words; w++) {
            long news = news(h, a, b, w);
            if (news != 0) {
                return (w << 6) + Long.numberOfTrailingZeros(news);
            }
        }
        return Links.NO_WISH;
    }

    /** How many pieces the owner of a half-link wants of the other end. */
    int wanted(int h) {
        int wanted = 0;
        for (int w = 0; w < pieces.words; w++) {
            wanted += Long.bitCount(news(links.back(h), links.to[h], links.to[links.back(h)], w));
        }
        return wanted;
    }

    /** What the owner of a half-link wants of the other end changes; it may become interested, or cease to be. */
    private void wish(int h, int piece) {
        if (links.wish(h, piece)) {
            interestChanged(links.back(h), piece != Links.NO_WISH);
        }
    }

    /** The other end of a half-link has become, or is no longer, interested in the owner. */
    private void interestChanged(int h, boolean interested) {
        if (links.unchoked(h)) {
            owner(h).stirred = true;
            links.owe(h, world.now);
        } else if (interested && owner(h).unchoked.size() < world.slots(owner(h))) {
            owner(h).stirred = true;
        }
    }

    private Peer owner(int h) {
        return world.peer(links.to[links.back(h)]);
    }

    /** New connections enter the ring at a random place, three times as likely to be next (ML4 Choker.py). */
    private void enterRing(Peer peer, int h, Peer other) {
        int place = peer.rng.nextInt(peer.ring.size() + 3) - 2;
        peer.ring.insert(Math.max(place, 0), h, other.index, links.tie[h]);
    }

    private static int tie(Peer a, Peer b) {
        return (int) (new Rng(a.key ^ b.key).nextLong() >>> (64 - TIE_BITS));
    }
}
