package org.unchoke.labs.bittorrent;

import java.util.List;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.Swarm.Staged;
import org.unchoke.labs.bittorrent.scenario.PieceRule;

/** What a person's move must fulfil. Each refusal says what to do instead. */
final class MoveRules {
    /** A tracker is not asked more often than this, seconds. */
    static final int ASK_SECONDS = 30;

    /** The most that one connection may weigh against the others. */
    static final int HEAVIEST = 1000;

    private final World world;
    private final Wiring wiring;
    private final List<Staged> staged;

    MoveRules(World world, Wiring wiring, List<Staged> staged) {
        this.world = world;
        this.wiring = wiring;
        this.staged = staged;
    }

    Verdict judge(Peer peer, SwarmAction move) {
        Plan plan = new Plan(world, peer, staged);
        if (plan.holder != Holder.STUDENT) {
            return Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
        }
        if (peer.state == Peer.State.LEFT) {
            return Verdict.refused("left-swarm", "Your peer has left the swarm.");
        }
        if (move instanceof SwarmAction.PiecePolicy choice) {
            return check(PieceRule.parse(choice.policy()) != null, "unknown-policy", "Choose rarest, random or inOrder.");
        }
        if (move instanceof SwarmAction.AfterFinish choice) {
            return check("leave".equals(choice.mode()) || "stay".equals(choice.mode()), "unknown-mode", "Choose leave or stay.");
        }
        if (peer.state == Peer.State.WAITING) {
            return Verdict.refused("not-joined-yet", "Your peer has not entered the swarm yet.");
        }
        if (move instanceof SwarmAction.AskTracker) {
            long wait = ASK_SECONDS - (world.now - peer.announcedAt);
            return check(wait <= 0 && !plan.asked, "asked-recently", "The tracker was asked a moment ago; ask again in " + Math.max(1, wait) + " s.");
        }
        if (move instanceof SwarmAction.Connect || move instanceof SwarmAction.Disconnect || move instanceof SwarmAction.Ban) {
            return connections(peer, plan, move);
        }
        return plan.manual ? serving(peer, plan, move) : Verdict.refused("autopilot-on", "The autopilot is flying; take the seat back first.");
    }

    private Verdict serving(Peer peer, Plan plan, SwarmAction move) {
        if (move instanceof SwarmAction.CapUpload cap) {
            return rate(peer, cap.bytesPerSecond());
        }
        int other = move instanceof SwarmAction.Unchoke unchoke ? unchoke.peer()
                : move instanceof SwarmAction.Choke choke ? choke.peer()
                : move instanceof SwarmAction.CapConnection cap ? cap.peer()
                : ((SwarmAction.Weight) move).peer();
        if (!world.exists(other) || !plan.neighbours.get(other)) {
            return Verdict.refused("not-neighbour", "That peer is not connected to yours.");
        }
        if (move instanceof SwarmAction.Unchoke && !plan.unchoked.get(other) && plan.unchoked.cardinality() >= world.slots(peer)) {
            return Verdict.refused("slots-full", "All " + world.slots(peer) + " of your slots are taken; choke somebody first.");
        }
        if (move instanceof SwarmAction.CapConnection cap) {
            return rate(peer, cap.bytesPerSecond());
        }
        if (move instanceof SwarmAction.Weight weight) {
            return check(weight.weight() >= 0 && weight.weight() <= HEAVIEST, "bad-weight", "A weight is a whole number from 0 to " + HEAVIEST + ".");
        }
        return Verdict.accepted();
    }

    private Verdict connections(Peer peer, Plan plan, SwarmAction move) {
        int other = move instanceof SwarmAction.Connect connect ? connect.peer()
                : move instanceof SwarmAction.Disconnect disconnect ? disconnect.peer()
                : ((SwarmAction.Ban) move).peer();
        if (!world.exists(other)) {
            return Verdict.refused("no-such-peer", "There is no peer of that number.");
        }
        if (other == peer.index) {
            return Verdict.refused("yourself", "That is your own peer.");
        }
        if (move instanceof SwarmAction.Disconnect) {
            return check(plan.neighbours.get(other), "not-neighbour", "That peer is not connected to yours.");
        }
        if (plan.banned(other)) {
            return Verdict.refused("banned", "You have banned that peer.");
        }
        if (move instanceof SwarmAction.Ban) {
            return check(plan.neighbours.get(other) || peer.known.contains(other), "address-unknown", "You do not know that peer.");
        }
        return connect(peer, plan, other);
    }

    private Verdict connect(Peer peer, Plan plan, int other) {
        if (plan.neighbours.get(other)) {
            return Verdict.refused("already-connected", "That peer is connected to yours already.");
        }
        if (!plan.known(other)) {
            return Verdict.refused("address-unknown", "You do not know that peer's address; ask the tracker for more peers.");
        }
        if (plan.neighbours.cardinality() >= peer.appetite.maxPeers()) {
            return Verdict.refused("connections-full", "Your " + peer.appetite.maxPeers() + " connections are in use; disconnect somebody first.");
        }
        return check(plan.cut.get(other) || wiring.connectable(peer, world.peer(other)), "no-answer",
                "That peer does not answer: it has left, takes no more connections, or needs nothing you could give.");
    }

    private static Verdict rate(Peer peer, Long bytesPerSecond) {
        return check(bytesPerSecond == null || (bytesPerSecond >= 0 && bytesPerSecond <= peer.uploadCapacity), "bad-rate",
                "A limit is 0 to your capacity of " + peer.uploadCapacity + " bytes/s; null lifts it.");
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
