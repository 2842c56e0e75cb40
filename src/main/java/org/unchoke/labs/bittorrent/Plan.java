package org.unchoke.labs.bittorrent;

import java.util.BitSet;
import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.bittorrent.Swarm.Staged;

/**
 * One seat as it will be when everything staged so far has been applied; for judging the next move. One is made for every
 * move, so peers are bits in it.
 */
final class Plan {
    final BitSet neighbours = new BitSet();
    final BitSet unchoked = new BitSet();
    /** Neighbours this seat itself lets go. */
    final BitSet cut = new BitSet();
    private final BitSet banned = new BitSet();
    private final Peer peer;
    Holder holder;
    boolean manual;
    boolean asked;

    Plan(World world, Peer peer, List<Staged> staged) {
        this.peer = peer;
        holder = peer.holder;
        manual = peer.manual;
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            neighbours.set(world.links.to[h]);
            if (world.links.unchoked(h)) {
                unchoked.set(world.links.to[h]);
            }
        }
        for (Staged item : staged) {
            if (item.actor().seat() == peer.index) {
                own(item.action());
            } else {
                others(item.actor().seat(), peer.index, item.action());
            }
        }
    }

    /** Whether the seat has an address. */
    boolean known(int other) {
        return cut.get(other) || peer.known.contains(other);
    }

    /** Whether the seat wants nothing to do with a peer. */
    boolean banned(int other) {
        return banned.get(other) || peer.banned.contains(other);
    }

    private void own(Action action) {
        if (action instanceof SwarmAction.Unchoke move) {
            unchoked.set(move.peer());
        } else if (action instanceof SwarmAction.Choke move) {
            unchoked.clear(move.peer());
        } else if (action instanceof SwarmAction.Connect move) {
            neighbours.set(move.peer());
        } else if (action instanceof SwarmAction.Disconnect move) {
            part(move.peer());
            cut.set(move.peer());
        } else if (action instanceof SwarmAction.Ban move) {
            part(move.peer());
            banned.set(move.peer());
        } else if (action instanceof SwarmAction.AskTracker) {
            asked = true;
        } else if (action instanceof SeatAction.Joined) {
            holder = Holder.STUDENT;
            manual = true;
        } else if (action instanceof SeatAction.Left) {
            holder = Holder.AUTOPILOT;
            manual = false;
        } else if (action instanceof SeatAction.Autopilot change) {
            manual = change.strategy() == null;
        }
    }

    private void others(int actor, int me, Action action) {
        boolean aboutMe = action instanceof SwarmAction.Disconnect move && move.peer() == me
                || action instanceof SwarmAction.Ban ban && ban.peer() == me;
        if (aboutMe) {
            part(actor);
        } else if (action instanceof SwarmAction.RemoveBot removal) {
            part(removal.peer());
        } else if (action instanceof SwarmAction.SeedLeaves leaves && leaves.peer() != null) {
            part(leaves.peer());
        }
    }

    private void part(int other) {
        neighbours.clear(other);
        unchoked.clear(other);
    }
}
