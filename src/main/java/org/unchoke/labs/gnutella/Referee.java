package org.unchoke.labs.gnutella;

import java.util.List;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.gnutella.Network.Staged;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** Decides whether an action may be staged, and by whom. What it lets through cannot fail when it is applied. */
final class Referee {
    private final World world;
    private final List<Staged> staged;
    private final MoveRules moves;
    private final EventRules events;

    Referee(World world, List<Staged> staged) {
        this.world = world;
        this.staged = staged;
        this.moves = new MoveRules(world, staged);
        this.events = new EventRules(world);
    }

    /** Whether an action is the instructor's, not a servent's. */
    static boolean isEvent(GnutellaAction action) {
        return action instanceof GnutellaAction.RemoveBestConnected
                || action instanceof GnutellaAction.RemoveRandom
                || action instanceof GnutellaAction.FlashQuery
                || action instanceof GnutellaAction.BootstrapDown
                || action instanceof GnutellaAction.AddBots
                || action instanceof GnutellaAction.RemoveBot
                || action instanceof GnutellaAction.SetCapacity
                || action instanceof GnutellaAction.ExtendTime;
    }

    Verdict judge(Actor actor, Action action) {
        if (actor == null || actor.role() == null || action == null) {
            return Verdict.refused("unknown-action", "There is no such move.");
        }
        if (action instanceof GnutellaAction event && isEvent(event)) {
            return actor.role() == Actor.Role.SEAT
                    ? Verdict.refused("not-allowed", "Only the person who runs the room can do that.")
                    : events.judge(event, added());
        }
        if (!world.exists(actor.seat()) || !world.servent(actor.seat()).seat.hand()) {
            return Verdict.refused("not-your-seat", "That is no seat a person can play.");
        }
        if (actor.role() == Actor.Role.INSTRUCTOR) {
            return Verdict.refused("not-allowed", "Only the person who holds the seat can do that.");
        }
        Servent servent = world.servent(actor.seat());
        if (action instanceof SeatAction seat) {
            return seat(actor, servent, seat);
        }
        if (!(action instanceof GnutellaAction move)) {
            return Verdict.refused("unknown-action", "There is no such move in this lab.");
        }
        return holder(servent) == Holder.STUDENT
                ? moves.judge(servent, move, manual(servent))
                : Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
    }

    private Verdict seat(Actor actor, Servent servent, SeatAction action) {
        boolean held = holder(servent) == Holder.STUDENT;
        if (action instanceof SeatAction.Autopilot autopilot) {
            if (!held) {
                return Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
            }
            return autopilot.strategy() == null || Strategies.bots().contains(autopilot.strategy())
                    ? Verdict.accepted()
                    : Verdict.refused("unknown-strategy", "Choose one of " + String.join(", ", Strategies.bots()) + ".");
        }
        if (actor.role() != Actor.Role.HOST) {
            return Verdict.refused("not-allowed", "Join and leave from the session's page.");
        }
        if (action instanceof SeatAction.Joined) {
            return held ? Verdict.refused("seat-taken", "Somebody holds this seat already.") : Verdict.accepted();
        }
        return held ? Verdict.accepted() : Verdict.refused("seat-empty", "Nobody holds this seat.");
    }

    /** Who holds a seat when what is staged has been applied. */
    private Holder holder(Servent servent) {
        Holder holder = servent.holder;
        for (Staged item : staged) {
            if (item.actor().seat() == servent.index && item.action() instanceof SeatAction.Joined) {
                holder = Holder.STUDENT;
            } else if (item.actor().seat() == servent.index && item.action() instanceof SeatAction.Left) {
                holder = Holder.AUTOPILOT;
            }
        }
        return holder;
    }

    /** Whether a person decides when what is staged has been applied. */
    private boolean manual(Servent servent) {
        boolean manual = servent.manual();
        for (Staged item : staged) {
            if (item.actor().seat() == servent.index && item.action() instanceof SeatAction.Joined) {
                manual = true;
            } else if (item.actor().seat() == servent.index && item.action() instanceof SeatAction.Autopilot autopilot) {
                manual = autopilot.strategy() == null;
            }
        }
        return manual;
    }

    private int added() {
        return staged.stream()
                .filter(item -> item.action() instanceof GnutellaAction.AddBots)
                .mapToInt(item -> ((GnutellaAction.AddBots) item.action()).count())
                .sum();
    }
}
