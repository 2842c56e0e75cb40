package org.unchoke.labs.bittorrent;

import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Action;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.bittorrent.Swarm.Staged;

/** One seat as it will be when everything staged so far has been applied; for judging the next move. */
final class Plan {
    final TreeSet<Integer> neighbours = new TreeSet<>();
    final TreeSet<Integer> unchoked = new TreeSet<>();
    final TreeSet<Integer> known = new TreeSet<>();
    final TreeSet<Integer> banned = new TreeSet<>();
    /** Neighbours this seat itself lets go. */
    final TreeSet<Integer> cut = new TreeSet<>();
    Holder holder;
    boolean manual;
    boolean asked;

    Plan(World world, Peer peer, List<Staged> staged) {
        holder = peer.holder;
        manual = peer.manual;
        banned.addAll(peer.banned);
        for (int i = 0; i < peer.known.size(); i++) {
            known.add(peer.known.get(i));
        }
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            neighbours.add(world.links.to[h]);
            if (world.links.unchoked(h)) {
                unchoked.add(world.links.to[h]);
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

    private void own(Action action) {
        if (action instanceof SwarmAction.Unchoke move) {
            unchoked.add(move.peer());
        } else if (action instanceof SwarmAction.Choke move) {
            unchoked.remove(move.peer());
        } else if (action instanceof SwarmAction.Connect move) {
            neighbours.add(move.peer());
        } else if (action instanceof SwarmAction.Disconnect move) {
            part(move.peer());
            known.add(move.peer());
            cut.add(move.peer());
        } else if (action instanceof SwarmAction.Ban move) {
            part(move.peer());
            banned.add(move.peer());
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
        neighbours.remove(other);
        unchoked.remove(other);
    }
}
