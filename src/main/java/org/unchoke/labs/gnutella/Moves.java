package org.unchoke.labs.gnutella;

import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.gnutella.scenario.PeerGroup;

/** Applies accepted actions. What a move no longer fits, because something staged before it changed the ground, does nothing. */
final class Moves {
    private final World world;
    private final Wiring wiring;
    private final Searches searches;
    private final Downloads downloads;
    private final Life life;
    private final Incidents incidents;

    Moves(World world, Wiring wiring, Searches searches, Downloads downloads, Life life, Incidents incidents) {
        this.world = world;
        this.wiring = wiring;
        this.searches = searches;
        this.downloads = downloads;
        this.life = life;
        this.incidents = incidents;
    }

    void apply(Actor actor, Action action) {
        if (action instanceof GnutellaAction event && Referee.isEvent(event)) {
            incidents.happen(event);
        } else if (action instanceof SeatAction seat) {
            seat(world.servent(actor.seat()), seat);
        } else if (action instanceof GnutellaAction move) {
            move(world.servent(actor.seat()), move);
        }
    }

    private void seat(Servent servent, SeatAction action) {
        if (action instanceof SeatAction.Joined) {
            servent.holder = Holder.STUDENT;
            servent.play(PeerGroup.HAND, world.rules);
            if (servent.state == Servent.State.WAITING && world.now >= servent.group.joinsAt()) {
                life.join(servent);
            }
        } else if (action instanceof SeatAction.Left) {
            servent.holder = Holder.AUTOPILOT;
            servent.play(world.scenario.autopilot(), world.rules);
        } else if (action instanceof SeatAction.Autopilot autopilot) {
            servent.play(autopilot.strategy() == null ? PeerGroup.HAND : autopilot.strategy(), world.rules);
            world.happened(new GnutellaEvent.Autopilot(servent.index, autopilot.strategy()));
        }
    }

    private void move(Servent me, GnutellaAction move) {
        if (!me.online()) {
            return;
        }
        if (move instanceof GnutellaAction.Connect connect) {
            wiring.connect(me, world.servent(connect.peer()));
        } else if (move instanceof GnutellaAction.Disconnect disconnect) {
            if (me.isNeighbour(disconnect.peer())) {
                wiring.unlink(me, world.servent(disconnect.peer()), "asked");
            }
        } else if (move instanceof GnutellaAction.AskBootstrap) {
            wiring.bootstrap(me);
        } else if (move instanceof GnutellaAction.Ping ping) {
            me.askedAt = world.now;
            searches.ping(me, ping.ttl());
        } else if (move instanceof GnutellaAction.Query query) {
            me.askedAt = world.now;
            searches.ask(me, query.text(), query.ttl());
        } else if (move instanceof GnutellaAction.Download download) {
            if (me.downloading(download.file()) == null && !me.library.get(download.file())) {
                downloads.start(me, world.servent(download.peer()), download.file());
            }
        } else if (move instanceof GnutellaAction.Cancel cancel) {
            Download running = me.downloading(cancel.file());
            if (running != null) {
                downloads.stop(running);
            }
        } else if (move instanceof GnutellaAction.Share share) {
            me.shares = share.on();
        } else if (move instanceof GnutellaAction.Forward forward) {
            me.forwards = forward.on();
        } else if (move instanceof GnutellaAction.Accept accept) {
            me.accepts = accept.neighbours();
        }
    }
}
