package org.unchoke.labs.bittorrent;

import org.unchoke.labs.bittorrent.strategy.Appetite;

/**
 * The one who knows who is there. It answers with a random subset; seeds are not told of seeds. Limits and times
 * are those of ML4: ask for 50, start up to 40 connections, ask again below 20.
 */
final class Tracker {
    /** A tracker never gives more addresses at once. */
    static final int MOST = 200;

    private final World world;
    private final Wiring wiring;
    private final IntList members = new IntList();
    private int[] asked = new int[0];
    private int question;

    Tracker(World world, Wiring wiring) {
        this.world = world;
        this.wiring = wiring;
    }

    void enter(Peer peer) {
        peer.place = members.size();
        members.add(peer.index);
    }

    void leave(Peer peer) {
        int last = members.removeLast();
        if (last != peer.index) {
            members.set(peer.place, last);
            world.peer(last).place = peer.place;
        }
        peer.place = -1;
    }

    boolean down() {
        return world.now < world.trackerBackAt;
    }

    /** A peer asks, and connects to what it learnt as far as its limits allow. */
    void announce(Peer peer) {
        peer.announcedAt = world.now;
        int learnt = down() ? -1 : answer(peer);
        world.happened(new SwarmEvent.Announced(peer.index, learnt));
        connectKnown(peer);
    }

    /** What clients do by themselves: announce when it is time, and use addresses they know. */
    void upkeep(Peer peer) {
        Appetite appetite = peer.appetite;
        long since = world.now - peer.announcedAt;
        int neighbours = peer.ring.size();
        boolean early = neighbours < appetite.minPeers() && peer.state == Peer.State.DOWNLOADING && since >= appetite.reannounceSeconds();
        if (early || since >= world.rules.announceSeconds()) {
            announce(peer);
        } else if (neighbours < appetite.connectTo() && peer.known.size() > 0) {
            connectKnown(peer);
        }
    }

    /** Starts connections; a bot forgets addresses that do not answer, a person keeps them. */
    private void connectKnown(Peer peer) {
        int place = 0;
        while (place < peer.known.size() && peer.ring.size() < peer.appetite.connectTo()) {
            Peer other = world.peer(peer.known.get(place));
            if (wiring.connectable(peer, other)) {
                wiring.connect(peer, other);
            } else if (peer.manual && other.state != Peer.State.LEFT) {
                place++;
            } else {
                peer.known.remove(other.index);
            }
        }
    }

    /** Adds new addresses to what the peer knows; returns how many. */
    private int answer(Peer peer) {
        int wanted = Math.min(MOST, peer.appetite.maxPeers() == Appetite.MOST ? MOST : world.rules.numwant());
        if (asked.length < world.peers.size()) {
            asked = new int[world.peers.size() * 2];
            question = 0;
        }
        question++;
        int learnt = 0;
        int given = 0;
        int rest = members.size();
        int[] all = rest <= 3 * wanted ? members.toArray() : null;
        for (int tries = 0; given < wanted && rest > 0 && tries < 20 * wanted; tries++) {
            int candidate = draw(peer, all, rest);
            rest = all == null ? rest : rest - 1;
            Peer other = world.peer(candidate);
            if (asked[candidate] != question && other != peer && !(peer.state == Peer.State.SEEDING && other.state == Peer.State.SEEDING)) {
                given++;
                learnt += learn(peer, other) ? 1 : 0;
            }
            asked[candidate] = question;
        }
        return learnt;
    }

    /** A random member: without return from a small swarm, by luck from a large one. */
    private int draw(Peer peer, int[] all, int rest) {
        int place = peer.rng.nextInt(rest);
        if (all == null) {
            return members.get(place);
        }
        int drawn = all[place];
        all[place] = all[rest - 1];
        return drawn;
    }

    private boolean learn(Peer peer, Peer other) {
        if (peer.known.contains(other.index) || peer.banned.contains(other.index) || world.link(peer, other.index) >= 0) {
            return false;
        }
        peer.known.add(other.index);
        return true;
    }
}
