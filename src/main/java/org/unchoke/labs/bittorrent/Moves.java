package org.unchoke.labs.bittorrent;

import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.bittorrent.scenario.PieceRule;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Why;

/** Carries out what the referee accepted. */
final class Moves {
    private static final int PERSON = Reason.pack(Why.PERSON, 0, 0);

    private final World world;
    private final Serving serving;
    private final Wiring wiring;
    private final Tracker tracker;
    private final Incidents incidents;

    Moves(World world, Serving serving, Wiring wiring, Tracker tracker, Incidents incidents) {
        this.world = world;
        this.serving = serving;
        this.wiring = wiring;
        this.tracker = tracker;
        this.incidents = incidents;
    }

    void apply(Actor actor, Action action) {
        if (action instanceof SwarmAction event && Referee.isEvent(event)) {
            incidents.happen(event);
            return;
        }
        Peer peer = world.peer(actor.seat());
        if (action instanceof SeatAction seatAction) {
            seat(peer, seatAction);
        } else if (action instanceof SwarmAction.Connect move) {
            if (wiring.connectable(peer, world.peer(move.peer()))) {
                wiring.connect(peer, world.peer(move.peer()));
            }
        } else if (action instanceof SwarmAction.AskTracker) {
            tracker.announce(peer);
        } else if (action instanceof SwarmAction.CapUpload move) {
            peer.capUpload = move.bytesPerSecond();
        } else if (action instanceof SwarmAction.PiecePolicy move) {
            peer.pieceRule = PieceRule.parse(move.policy());
        } else if (action instanceof SwarmAction.AfterFinish move) {
            peer.afterFinish = org.unchoke.labs.bittorrent.scenario.AfterFinish.parse(move.mode());
        } else {
            neighbour(peer, action);
        }
    }

    private void neighbour(Peer peer, Action action) {
        if (action instanceof SwarmAction.Ban move) {
            peer.banned.add(move.peer());
            peer.known.remove(move.peer());
            part(peer, move.peer());
        } else if (action instanceof SwarmAction.Disconnect move && part(peer, move.peer())) {
            peer.known.add(move.peer());
        } else if (action instanceof SwarmAction.Unchoke move && world.link(peer, move.peer()) >= 0) {
            serving.unchoke(peer, peer.ring.placeOf(world.link(peer, move.peer())), PERSON);
        } else if (action instanceof SwarmAction.Choke move && world.link(peer, move.peer()) >= 0) {
            serving.choke(peer, peer.ring.placeOf(world.link(peer, move.peer())), PERSON);
        } else if (action instanceof SwarmAction.CapConnection move && world.link(peer, move.peer()) >= 0) {
            world.links.cap(world.link(peer, move.peer()), move.bytesPerSecond() == null ? Links.UNLIMITED : move.bytesPerSecond());
        } else if (action instanceof SwarmAction.Weight move && world.link(peer, move.peer()) >= 0) {
            world.links.weight(world.link(peer, move.peer()), move.weight());
        }
    }

    private boolean part(Peer peer, int other) {
        int h = world.link(peer, other);
        if (h >= 0) {
            wiring.disconnect(peer, h);
        }
        return h >= 0;
    }

    private void seat(Peer peer, SeatAction action) {
        if (action instanceof SeatAction.Joined) {
            if (peer.state == Peer.State.WAITING) {
                peer.joinsAt = Math.max(peer.joinsAt, world.now);
            }
            peer.holder = Holder.STUDENT;
            hand(peer, null);
        } else if (action instanceof SeatAction.Left) {
            peer.holder = Holder.AUTOPILOT;
            hand(peer, world.scenario.autopilot());
        } else if (action instanceof SeatAction.Autopilot change) {
            hand(peer, change.strategy());
        }
    }

    /** Gives the choker to a strategy or back to the person; whom the peer serves stays, limits it set do not. */
    private void hand(Peer peer, String strategy) {
        PieceRule chosen = peer.pieceRule;
        peer.play(Strategies.find(strategy == null ? peer.seat.strategy() : strategy), world.rules);
        peer.pieceRule = strategy == null ? chosen : peer.pieceRule;
        peer.stirred = true;
        for (int i = 0; i < peer.ring.size(); i++) {
            int h = peer.ring.get(i);
            world.links.cap(h, Links.UNLIMITED);
            world.links.weight(h, 1);
        }
        world.happened(new SwarmEvent.Autopilot(peer.index, strategy));
    }
}
