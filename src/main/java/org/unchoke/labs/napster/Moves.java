package org.unchoke.labs.napster;

import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.napster.scenario.Line;

/** Carries out what the referee accepted. */
final class Moves {
    private final World world;
    private final Searches searches;
    private final Sharing sharing;
    private final Transfers transfers;
    private final Life life;
    private final Incidents incidents;

    Moves(World world, Searches searches, Sharing sharing, Transfers transfers, Life life, Incidents incidents) {
        this.world = world;
        this.searches = searches;
        this.sharing = sharing;
        this.transfers = transfers;
        this.life = life;
        this.incidents = incidents;
    }

    void apply(Actor actor, Action action) {
        if (action instanceof NapsterAction event && Referee.isEvent(event)) {
            incidents.happen(event);
            return;
        }
        Peer peer = world.peer(actor.seat());
        if (action instanceof SeatAction seatAction) {
            seat(peer, seatAction);
        } else if (action instanceof NapsterAction.Search move) {
            searches.ask(peer, move.words());
        } else if (action instanceof NapsterAction.Download move) {
            transfers.request(peer, move.song(), move.peer());
        } else if (action instanceof NapsterAction.Cancel move) {
            transfers.cancel(peer, move.song(), move.peer());
        } else if (action instanceof NapsterAction.Share move) {
            share(peer, move.song());
        } else if (action instanceof NapsterAction.Unshare move) {
            unshare(peer, move.song());
        } else if (action instanceof NapsterAction.ShareDownloads move) {
            peer.sharesDownloads = move.on();
        } else if (action instanceof NapsterAction.Slots move) {
            peer.slots = move.count();
        } else if (action instanceof NapsterAction.ReportLine move) {
            peer.reported = Line.parse(move.line());
        }
    }

    private void share(Peer peer, Integer song) {
        if (song == null) {
            sharing.setAll(peer, true);
        } else {
            sharing.share(peer, song);
        }
    }

    private void unshare(Peer peer, Integer song) {
        if (song == null) {
            sharing.setAll(peer, false);
        } else {
            sharing.unshare(peer, song);
        }
        transfers.unshared(peer);
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

    /** Gives the client to a strategy or back to the person, who finds it as the strategy left it. */
    private void hand(Peer peer, String strategy) {
        life.setUp(peer, strategy == null ? peer.seat.strategy() : strategy);
        world.happened(new NapsterEvent.Autopilot(peer.index, strategy));
    }
}
