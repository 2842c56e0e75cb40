package org.unchoke.labs.bittorrent;

import org.unchoke.labs.bittorrent.strategy.Reason;

/** Choking and unchoking, and what follows at once. */
final class Serving {
    private final World world;
    private final Links links;
    private final Downloads downloads;

    Serving(World world, Downloads downloads) {
        this.world = world;
        this.links = world.links;
        this.downloads = downloads;
    }

    /** A peer unchokes the neighbour at this place of its ring, or keeps it so for this (folded) reason. */
    void unchoke(Peer owner, int place, int reason) {
        int h = owner.ring.get(place);
        if (!links.unchoked(h)) {
            links.unchoke(h, world.now);
            links.sentBeforeUnchoke[h] = links.sent(h);
            links.owe(h, world.now);
            insertByTie(owner, h);
            world.happened(new SwarmEvent.Unchoked(owner.index, links.to[h], Reason.unpack(reason)));
        } else if (Reason.why(owner.ring.reason(place)) != Reason.why(reason)) {
            world.happened(new SwarmEvent.Reconsidered(owner.index, links.to[h], Reason.unpack(reason)));
        }
        owner.ring.reason(place, reason);
    }

    /** A peer chokes the neighbour at this place, which discards its request, or keeps it so for this reason. */
    void choke(Peer owner, int place, int reason) {
        int h = owner.ring.get(place);
        if (links.unchoked(h)) {
            world.happened(new SwarmEvent.Choked(owner.index, links.to[h], Reason.unpack(reason), served(h), bytes(h)));
            stop(owner, h);
        }
        owner.ring.reason(place, reason);
    }

    /** The connection of the owner to the other end is about to end. */
    void part(Peer owner, int h) {
        if (links.unchoked(h)) {
            world.happened(new SwarmEvent.Served(owner.index, links.to[h], served(h), bytes(h)));
            stop(owner, h);
            owner.stirred = true;
        }
    }

    /** Tells what open unchokes have carried so far, for the end of the match. */
    void conclude(Peer owner) {
        for (int i = 0; i < owner.unchoked.size(); i++) {
            int h = owner.unchoked.get(i);
            world.happened(new SwarmEvent.Served(owner.index, links.to[h], served(h), bytes(h)));
        }
    }

    private void stop(Peer owner, int h) {
        owner.unchoked.remove(h);
        downloads.release(h);
        links.choke(h);
    }

    private long served(int h) {
        return world.now - links.unchokedAt[h];
    }

    private long bytes(int h) {
        return links.sent(h) - links.sentBeforeUnchoke[h];
    }

    private void insertByTie(Peer owner, int h) {
        int place = 0;
        while (place < owner.unchoked.size() && links.tie[owner.unchoked.get(place)] < links.tie[h]) {
            place++;
        }
        owner.unchoked.insert(place, h);
    }
}
