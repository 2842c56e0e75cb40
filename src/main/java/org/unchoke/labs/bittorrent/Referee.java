package org.unchoke.labs.bittorrent;

import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.Swarm.Staged;

/** Decides whether an action may be staged; routes it to those who know the rules for its kind. */
final class Referee {
    private final World world;
    private final List<Staged> staged;
    private final MoveRules moves;
    private final EventRules events;

    Referee(World world, Wiring wiring, List<Staged> staged) {
        this.world = world;
        this.staged = staged;
        this.moves = new MoveRules(world, wiring, staged);
        this.events = new EventRules(world);
    }

    /** Whether an action is the instructor's, not a peer's. */
    static boolean isEvent(SwarmAction action) {
        return action instanceof SwarmAction.SeedLeaves
                || action instanceof SwarmAction.TrackerOutage
                || action instanceof SwarmAction.FlashCrowd
                || action instanceof SwarmAction.AddBots
                || action instanceof SwarmAction.RemoveBot
                || action instanceof SwarmAction.SetCapacity
                || action instanceof SwarmAction.ChurnBurst
                || action instanceof SwarmAction.StopResponding
                || action instanceof SwarmAction.ExtendTime;
    }

    Verdict judge(Actor actor, Action action) {
        if (actor == null || actor.role() == null || action == null) {
            return Verdict.refused("unknown-action", "There is no such move.");
        }
        if (action instanceof SwarmAction event && isEvent(event)) {
            return actor.role() == Actor.Role.SEAT
                    ? Verdict.refused("not-allowed", "Only the person who runs the room can do that.")
                    : events.judge(event, stagedBots());
        }
        if (!world.exists(actor.seat()) || !world.peer(actor.seat()).seat.hand()) {
            return Verdict.refused("not-your-seat", "That is no seat a person can play.");
        }
        if (actor.role() == Actor.Role.INSTRUCTOR) {
            return Verdict.refused("not-allowed", "Only the person who holds the seat can do that.");
        }
        Peer peer = world.peer(actor.seat());
        if (action instanceof SeatAction seatAction) {
            return seat(actor, peer, seatAction);
        }
        return action instanceof SwarmAction move ? moves.judge(peer, move) : Verdict.refused("unknown-action", "There is no such move in this lab.");
    }

    private Verdict seat(Actor actor, Peer peer, SeatAction action) {
        Holder holder = holderAfterStaged(peer);
        if (action instanceof SeatAction.Autopilot autopilot) {
            if (holder != Holder.STUDENT) {
                return Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
            }
            return StrategyRules.autopilot(autopilot.strategy());
        }
        if (actor.role() != Actor.Role.HOST) {
            return Verdict.refused("not-allowed", "Join and leave from the session's page.");
        }
        if (action instanceof SeatAction.Joined) {
            if (holder == Holder.STUDENT) {
                return Verdict.refused("seat-taken", "Somebody holds this seat already.");
            }
            return peer.state == Peer.State.LEFT
                    ? Verdict.refused("left-swarm", "This peer has left the swarm; take another seat.")
                    : Verdict.accepted();
        }
        return holder == Holder.STUDENT ? Verdict.accepted() : Verdict.refused("seat-empty", "Nobody holds this seat.");
    }

    private Holder holderAfterStaged(Peer peer) {
        Holder holder = peer.holder;
        for (Staged item : staged) {
            if (item.actor().seat() == peer.index && item.action() instanceof SeatAction.Joined) {
                holder = Holder.STUDENT;
            } else if (item.actor().seat() == peer.index && item.action() instanceof SeatAction.Left) {
                holder = Holder.AUTOPILOT;
            }
        }
        return holder;
    }

    private int stagedBots() {
        int bots = 0;
        for (Staged item : staged) {
            if (item.action() instanceof SwarmAction.FlashCrowd crowd) {
                bots += crowd.count();
            } else if (item.action() instanceof SwarmAction.AddBots added) {
                bots += added.count();
            }
        }
        return bots;
    }
}
