package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.napster.Napster.Staged;
import org.unchoke.labs.napster.strategy.Strategies;

/** Decides whether an action may be staged; routes it to those who know the rules for its kind. */
final class Referee {
    private final World world;
    private final List<Staged> staged;
    private final MoveRules moves;
    private final EventRules events;

    Referee(World world, List<Staged> staged) {
        this.world = world;
        this.staged = staged;
        this.moves = new MoveRules(world);
        this.events = new EventRules(world, staged);
    }

    /** Whether an action is the instructor's, not a peer's. */
    static boolean isEvent(NapsterAction action) {
        return action instanceof NapsterAction.IndexDown
                || action instanceof NapsterAction.FilterTitle
                || action instanceof NapsterAction.IndexOverloaded
                || action instanceof NapsterAction.ChurnBurst
                || action instanceof NapsterAction.AddBots
                || action instanceof NapsterAction.ExtendTime;
    }

    Verdict judge(Actor actor, Action action) {
        if (actor == null || actor.role() == null || action == null) {
            return Verdict.refused("unknown-action", "There is no such move.");
        }
        if (action instanceof NapsterAction event && isEvent(event)) {
            return actor.role() == Actor.Role.SEAT
                    ? Verdict.refused("not-allowed", "Only the person who runs the room can do that.")
                    : events.judge(event);
        }
        if (!world.exists(actor.seat()) || !world.peer(actor.seat()).seat.hand()) {
            return Verdict.refused("not-your-seat", "That is no seat a person can play.");
        }
        if (actor.role() == Actor.Role.INSTRUCTOR) {
            return Verdict.refused("not-allowed", "Only the person who holds the seat can do that.");
        }
        Peer peer = world.peer(actor.seat());
        Plan plan = new Plan(peer, staged);
        if (action instanceof SeatAction seatAction) {
            return seat(actor, peer, plan, seatAction);
        }
        return action instanceof NapsterAction move
                ? moves.judge(peer, plan, move)
                : Verdict.refused("unknown-action", "There is no such move in this lab.");
    }

    private static Verdict seat(Actor actor, Peer peer, Plan plan, SeatAction action) {
        if (action instanceof SeatAction.Autopilot autopilot) {
            if (plan.holder != Holder.STUDENT) {
                return Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
            }
            boolean known = autopilot.strategy() == null || Strategies.autopilots().contains(autopilot.strategy());
            return known ? Verdict.accepted() : Verdict.refused("unknown-strategy",
                    "There is no autopilot of that name. Choose one of " + String.join(", ", Strategies.autopilots()) + ".");
        }
        if (actor.role() != Actor.Role.HOST) {
            return Verdict.refused("not-allowed", "Join and leave from the session's page.");
        }
        if (action instanceof SeatAction.Joined) {
            if (plan.holder == Holder.STUDENT) {
                return Verdict.refused("seat-taken", "Somebody holds this seat already.");
            }
            return peer.state == Peer.State.LEFT
                    ? Verdict.refused("left-service", "This peer has gone; take another seat.")
                    : Verdict.accepted();
        }
        return plan.holder == Holder.STUDENT ? Verdict.accepted() : Verdict.refused("seat-empty", "Nobody holds this seat.");
    }
}
