package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unchoke.lab.Holder;
import org.unchoke.labs.napster.scenario.Line;
import org.unchoke.labs.napster.strategy.Strategies;

/** How peers come, sign in, and go; and how the index stops, comes back, and learns who is gone. */
final class Life {
    /** Clients that lost their server try another one within so many seconds, not all at once. */
    private static final int RETRY_SECONDS = 10;

    private final World world;
    private final Sharing sharing;
    private final Transfers transfers;

    Life(World world, Sharing sharing, Transfers transfers) {
        this.world = world;
        this.sharing = sharing;
        this.transfers = transfers;
    }

    /** Sets a client up for whoever plays it now. */
    void setUp(Peer peer, String strategy) {
        peer.play(Strategies.find(strategy));
        if (peer.manual()) {
            return;
        }
        peer.slots = peer.manners.serves() ? world.scenario.rules().slots() : 0;
        peer.sharesDownloads = peer.manners.shares();
        peer.reported = peer.manners.understates() ? Line.MODEM : peer.line;
        sharing.setAll(peer, peer.manners.shares());
        transfers.unshared(peer);
    }

    /** A waiting peer whose seat somebody plays. */
    boolean expected(Peer peer) {
        return peer.state == Peer.State.WAITING && peer.holder != Holder.NOBODY;
    }

    void join(Peer peer) {
        peer.state = Peer.State.ONLINE;
        peer.joinedAt = world.now;
        peer.triesAt = world.now;
        // People do not all begin in the same second.
        peer.actsAt = world.now + 1 + peer.rng.nextInt(5);
        sharing.appear(peer);
        world.happened(new NapsterEvent.Joined(peer.index));
        signIn(peer);
    }

    /** Whether it is time for a peer to go. */
    boolean due(Peer peer) {
        return peer.leavesAt != Peer.NEVER && world.now >= peer.leavesAt
                || !peer.stays && peer.finishedAt != Peer.NEVER && world.now > peer.finishedAt;
    }

    /** A peer goes for good. */
    void leave(Peer peer, boolean silent) {
        Server server = world.serverOf(peer);
        if (server != null && silent) {
            server.silent.put(peer.index, world.now);
        } else if (server != null) {
            server.strike(peer.index);
        }
        sharing.vanish(peer);
        peer.state = Peer.State.LEFT;
        peer.leftAt = world.now;
        peer.server = Peer.NOWHERE;
        peer.search.ends(LastSearch.State.NONE, world.now);
        transfers.abandon(peer);
        world.happened(new NapsterEvent.Left(peer.index, silent));
    }

    /** The index strikes off whom it has not heard of for too long. */
    void notice() {
        for (Server server : world.servers) {
            for (Map.Entry<Integer, Long> silent : new ArrayList<>(server.silent.entrySet())) {
                long seconds = world.now - silent.getValue();
                if (seconds >= world.scenario.index().timeoutSeconds()) {
                    server.strike(silent.getKey());
                    world.happened(new NapsterEvent.StruckOff(silent.getKey(), server.number, seconds));
                }
            }
        }
    }

    void stop(Server server, Integer seconds) {
        if (!server.up) {
            return;
        }
        List<Integer> members = new ArrayList<>();
        for (int member : server.members) {
            if (world.peer(member).online()) {
                members.add(member);
                world.peer(member).server = Peer.NOWHERE;
                retryLater(world.peer(member));
            }
        }
        server.stop(seconds == null ? Long.MAX_VALUE : world.now + seconds);
        world.happened(new NapsterEvent.ServerDown(server.number, members));
    }

    /** Servers whose time has come are back; they know nothing until clients sign in again. */
    void restart() {
        for (Server server : world.servers) {
            if (!server.up && world.now >= server.backAt) {
                server.up = true;
                world.happened(new NapsterEvent.ServerBack(server.number));
                world.peers.stream().filter(peer -> peer.online() && peer.server == Peer.NOWHERE).forEach(this::retryLater);
            }
        }
    }

    private void retryLater(Peer peer) {
        peer.triesAt = world.now + 1 + peer.rng.nextInt(RETRY_SECONDS);
    }

    /** Signs in at the peer's own server, or at another one that is up, if there is any and it is time to try. */
    void signIn(Peer peer) {
        if (peer.server != Peer.NOWHERE || world.now < peer.triesAt) {
            return;
        }
        Server server = choose(peer);
        if (server == null) {
            return;
        }
        peer.server = server.number;
        server.members.add(peer.index);
        world.happened(new NapsterEvent.SignedIn(peer.index, server.number, sharing.list(peer, server)));
    }

    private Server choose(Peer peer) {
        if (world.servers.get(peer.home).up) {
            return world.servers.get(peer.home);
        }
        List<Server> up = world.servers.stream().filter(server -> server.up).toList();
        return up.isEmpty() ? null : up.get(peer.rng.nextInt(up.size()));
    }
}
