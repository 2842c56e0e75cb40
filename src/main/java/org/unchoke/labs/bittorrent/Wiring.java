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
            links.selective = true;
        }
        if (b.reveals != Strategy.Reveals.EVERYTHING) {
            links.announced[h ^ 1] = new long[pieces.words];
            links.selective = true;
        }
        a.known.remove(b.index);
        b.known.remove(a.index);
        enterRing(a, h, b);
        enterRing(b, h ^ 1, a);
        introduce(h, a, b, 1);
        introduce(h ^ 1, b, a, 1);
    }

    /** Ends the connection of which {@code h} is {@code a}'s half. */
    void disconnect(Peer a, int h) {
        Peer b = world.peer(links.to[h]);
        serving.part(a, h);
        serving.part(b, h ^ 1);
        introduce(h, a, b, -1);
        introduce(h ^ 1, b, a, -1);
        a.ring.remove(h);
        b.ring.remove(h ^ 1);
        links.close(h);
    }

    /** A peer has one piece more and tells its neighbours (HAVE). */
    void complete(Peer peer, int piece) {
        pieces.complete(peer.index, piece);
        peer.have++;
        boolean tells = peer.reveals == Strategy.Reveals.EVERYTHING;
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            int other = peer.ring.peer(i);
            if (pieces.isHeld(piece, other)) {
                if (heard(h ^ 1, piece)) {
                    want(h, -1);
                }
            } else if (tells) {
                pieces.availability[other * pieces.count + piece]++;
                want(h ^ 1, 1);
            }
        }
    }

    /** The owner of a half-link, which does not tell everything, tells the other end of one piece. */
    void reveal(int h, int piece) {
        links.announced[h][piece >>> 6] |= 1L << piece;
        int other = links.to[h];
        if (!pieces.has(other, piece)) {
            pieces.availability[other * pieces.count + piece]++;
            want(h ^ 1, 1);
        }
    }

    /** Whether the owner of a half-link has told the other end of a piece that it has. */
    private boolean heard(int h, int piece) {
        return !links.selective || links.announced[h] == null || (links.announced[h][piece >>> 6] & 1L << piece) != 0;
    }

    /** Books in ({@code sign} 1) or out (-1) what {@code a} has announced to {@code b} over half-link {@code h}. */
    private void introduce(int h, Peer a, Peer b, int sign) {
        long[] source = links.announced[h] == null ? pieces.have : links.announced[h];
        int from = links.announced[h] == null ? a.index * pieces.words : 0;
        int row = b.index * pieces.words;
        int wanted = 0;
        for (int w = 0; w < pieces.words; w++) {
            long news = source[from + w] & ~pieces.have[row + w];
            wanted += Long.bitCount(news);
            for (; news != 0; news &= news - 1) {
                pieces.availability[b.index * pieces.count + (w << 6) + Long.numberOfTrailingZeros(news)] += sign;
            }
        }
        if (wanted > 0) {
            want(h ^ 1, sign * wanted);
        }
    }

    /** The owner of a half-link wants so many pieces more (or less) of the other end. */
    private void want(int h, int change) {
        if (links.want(h, change)) {
            interestChanged(h ^ 1, links.interested(h));
        }
    }

    /** The other end of a half-link has become, or is no longer, interested in the owner. */
    private void interestChanged(int h, boolean interested) {
        Peer owner = world.peer(links.to[h ^ 1]);
        if (links.unchoked(h)) {
            owner.stirred = true;
            links.owedSince[h] = (int) world.now;
        } else if (interested && owner.unchoked.size() < world.slots(owner)) {
            owner.stirred = true;
        }
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
