package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Holder;
import org.unchoke.labs.bittorrent.scenario.AfterFinish;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** How peers come, finish and go. */
final class Life {
    /** Nobody gets more half-links side by side: those with more neighbours than most take them as they come. */
    private static final int AT_ONCE = 128;

    private final World world;
    private final Wiring wiring;
    private final Tracker tracker;

    Life(World world, Wiring wiring, Tracker tracker) {
        this.world = world;
        this.wiring = wiring;
        this.tracker = tracker;
    }

    /** Peers enter together: all are known to the tracker before the first of them asks; they ask in random order. */
    void join(List<Peer> newcomers) {
        List<Peer> order = new ArrayList<>(newcomers);
        order.sort(Comparator.comparingLong((Peer peer) -> peer.key).thenComparingInt(peer -> peer.index));
        newcomers.forEach(peer -> world.links.settle(peer.index, Math.min(peer.appetite.maxPeers(), AT_ONCE)));
        order.forEach(this::enter);
        order.forEach(tracker::announce);
    }

    private void enter(Peer peer) {
        peer.joinedAt = world.now;
        peer.nextRound = world.now + 1 + peer.rng.nextInt(world.rules.rechokeSeconds());
        peer.stirred = true;
        if (peer.initialSeed) {
            peer.state = Peer.State.SEEDING;
            peer.have = world.pieces.count;
            peer.reveals = peer.strategy.asSeed(world.rules).reveals();
            world.pieces.fill(peer.index);
        } else {
            peer.state = Peer.State.DOWNLOADING;
            peer.unstarted = world.pieces.count;
            peer.reveals = peer.strategy.reveals();
        }
        tracker.enter(peer);
        world.happened(new SwarmEvent.Joined(peer.index));
    }

    /** A peer has the last piece: from now on it is a seed, and has no use for other seeds. */
    void finish(Peer peer) {
        peer.finishedAt = world.now;
        peer.state = Peer.State.SEEDING;
        Strategy seeding = peer.strategy.asSeed(world.rules);
        peer.choker = seeding.choker(world.rules);
        peer.stirred = true;
        world.happened(new SwarmEvent.Finished(peer.index, world.now - peer.joinedAt));
        for (int i = peer.ring.size() - 1; i >= 0; i--) {
            int h = peer.ring.get(i);
            if (world.peer(world.links.to[h]).state == Peer.State.SEEDING) {
                wiring.disconnect(peer, h);
            }
        }
    }

    /** A peer goes for good. */
    void leave(Peer peer) {
        for (int i = peer.ring.size() - 1; i >= 0; i--) {
            wiring.disconnect(peer, peer.ring.get(i));
        }
        boolean finished = peer.state == Peer.State.SEEDING;
        peer.state = Peer.State.LEFT;
        peer.leftAt = world.now;
        tracker.leave(peer);
        world.links.vacate(peer.index);
        world.happened(new SwarmEvent.Left(peer.index, finished));
    }

    /** Whether it is time for a peer to go. */
    boolean due(Peer peer) {
        if (peer.leavesAt != Peer.NEVER && world.now >= peer.leavesAt) {
            return true;
        }
        if (peer.leavesAfterCopies != null && peer.uploaded >= peer.leavesAfterCopies * world.content.sizeBytes()) {
            return true;
        }
        long linger = peer.afterFinish.lingerSeconds();
        return peer.finishedAt != Peer.NEVER && linger != AfterFinish.FOR_EVER && world.now > peer.finishedAt + linger;
    }

    /** A waiting peer whose time has come and whose seat somebody plays. */
    boolean expected(Peer peer) {
        return peer.state == Peer.State.WAITING && peer.holder != Holder.NOBODY;
    }
}
