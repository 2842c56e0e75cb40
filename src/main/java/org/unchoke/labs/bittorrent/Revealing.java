package org.unchoke.labs.bittorrent;

import org.unchoke.labs.bittorrent.strategy.Strategy;

/** What peers that do not announce everything tell whom, and when. */
final class Revealing {
    private static final int PATIENCE = 60;

    private final World world;
    private final Links links;
    private final Pieces pieces;
    private final Wiring wiring;

    Revealing(World world, Wiring wiring) {
        this.world = world;
        this.links = world.links;
        this.pieces = world.pieces;
        this.wiring = wiring;
    }

    /** Tells the neighbours of a peer as much as its strategy wants them to know. */
    void run(Peer peer) {
        if (peer.reveals == Strategy.Reveals.EVERYTHING) {
            return;
        }
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            if (peer.reveals == Strategy.Reveals.ENOUGH ? !links.wanted(h) : seenElsewhere(peer, h)) {
                int piece = choose(peer, h, peer.reveals == Strategy.Reveals.ENOUGH);
                if (piece >= 0) {
                    wiring.reveal(h, piece);
                }
            }
        }
    }

    /**
     * Whether all that was revealed to a neighbour has reached another one (BEP16). So that the swarm cannot starve
     * where nobody is there to pass pieces on to, a neighbour that has all it was told of also gets the next piece if
     * it is the only one, or, at most once a minute, if nothing happens.
     */
    private boolean seenElsewhere(Peer peer, int h) {
        if (!links.wanted(h) && (peer.ring.size() == 1 || (world.now + links.tie[h]) % PATIENCE == 0)) {
            return true;
        }
        long[] told = links.announced[h];
        for (int w = 0; w < pieces.words; w++) {
            for (long open = told[w]; open != 0; open &= open - 1) {
                if (!seen(peer, links.to[h], (w << 6) + Long.numberOfTrailingZeros(open))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean seen(Peer peer, int told, int piece) {
        for (int i = 0; i < peer.ring.size(); i++) {
            int other = links.to[peer.ring.get(i)];
            if (other != told && pieces.has(other, piece)) {
                return true;
            }
        }
        return false;
    }

    /** A piece the neighbour lacks and was not told of: the commonest, or the one told of least; -1 if there is none. */
    private int choose(Peer peer, int h, boolean commonest) {
        int best = -1;
        int bestCount = 0;
        int equals = 0;
        for (int w = 0; w < pieces.words; w++) {
            long open = pieces.have[peer.index * pieces.words + w]
                    & ~pieces.have[links.to[h] * pieces.words + w] & ~links.announced[h][w];
            for (; open != 0; open &= open - 1) {
                int piece = (w << 6) + Long.numberOfTrailingZeros(open);
                int count = (commonest ? -1 : 1) * spread(peer, piece);
                if (best < 0 || count < bestCount) {
                    best = piece;
                    bestCount = count;
                    equals = 1;
                } else if (count == bestCount && peer.rng.nextInt(++equals) == 0) {
                    best = piece;
                }
            }
        }
        return best;
    }

    /** How many neighbours have a piece or were told of it. */
    private int spread(Peer peer, int piece) {
        int spread = 0;
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            boolean told = (links.announced[h][piece >>> 6] & 1L << piece) != 0;
            spread += told || pieces.has(links.to[h], piece) ? 1 : 0;
        }
        return spread;
    }
}
