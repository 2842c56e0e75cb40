package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Holder;

/** How servents come and go. */
final class Life {
    private final World world;
    private final Wiring wiring;
    private final Downloads downloads;

    Life(World world, Wiring wiring, Downloads downloads) {
        this.world = world;
        this.wiring = wiring;
        this.downloads = downloads;
    }

    /** At the beginning: who is there then is linked as the scenario's overlay says. */
    void begin() {
        List<Integer> members = new ArrayList<>();
        for (Servent servent : world.servents) {
            if (servent.holder != Holder.NOBODY && servent.group.joinsAt() == 0) {
                enter(servent);
                members.add(servent.index);
            }
        }
        for (int[] link : Topology.links(world.scenario.shape(), members, world.draws.split(0))) {
            wiring.link(world.servent(link[0]), world.servent(link[1]));
        }
        for (int member : members) {
            Servent servent = world.servent(member);
            boolean usual = servent.habits == null || servent.habits.neighbours() == 1;
            servent.target = usual ? servent.neighbours.size() : Math.max(servent.target, servent.neighbours.size());
            servent.accepts = Math.max(servent.accepts, servent.neighbours.size());
        }
    }

    /** A servent comes while the match runs: it knows the bootstrap node and nobody else. */
    void join(Servent servent) {
        enter(servent);
        wiring.bootstrap(servent);
    }

    private void enter(Servent servent) {
        servent.state = Servent.State.ONLINE;
        if (servent.joinedAt == Servent.NEVER) {
            servent.joinedAt = world.now;
        }
        servent.nextUpkeepAt = world.now + 1;
        servent.nextPingAt = world.now + 1 + servent.rng.nextInt(Math.max(1, world.rules.pingSeconds()));
        servent.nextQueryAt = world.now + 1 + servent.rng.nextInt(world.rules.queryEverySeconds());
        int stays = servent.group.onlineSeconds();
        servent.turnsAt = stays == 0 || servent.seat.hand() ? Servent.NEVER : world.now + waiting(servent, stays);
        world.happened(new GnutellaEvent.Joined(servent.index));
    }

    /** A servent goes, to come back or not; its neighbours notice at once, its routing table is lost. */
    void leave(Servent servent, boolean back) {
        wiring.unlinkAll(servent, "left");
        downloads.stopAll(servent);
        servent.state = back ? Servent.State.AWAY : Servent.State.GONE;
        servent.turnsAt = back ? world.now + waiting(servent, servent.group.offlineSeconds()) : Servent.NEVER;
        forgetEverything(servent);
        world.happened(new GnutellaEvent.Left(servent.index, back));
    }

    /** Its connections break; a bot does not come back from that. */
    void fail(Servent servent) {
        if (!servent.seat.hand()) {
            leave(servent, false);
            return;
        }
        wiring.unlinkAll(servent, "failed");
        forgetEverything(servent);
    }

    private void forgetEverything(Servent servent) {
        servent.queue.clear();
        servent.ways.clear();
        servent.routes.clear();
        servent.cache.clear();
        for (Flood flood : world.floods) {
            if (flood.asker != servent.index) {
                flood.forget(servent.index);
            }
        }
    }

    /** Those whose time has come. */
    void comeAndGo() {
        for (int index = 0; index < world.servents.size(); index++) {
            Servent servent = world.servent(index);
            boolean due = servent.turnsAt != Servent.NEVER && world.now >= servent.turnsAt;
            if (servent.online() && due) {
                leave(servent, true);
            } else if (servent.state == Servent.State.AWAY && due || expected(servent) && world.now >= servent.group.joinsAt()) {
                join(servent);
            }
        }
    }

    /** Whether it waits, and somebody plays it. */
    boolean expected(Servent servent) {
        return servent.state == Servent.State.WAITING && servent.holder != Holder.NOBODY;
    }

    private static long waiting(Servent servent, int mean) {
        return 1 + (long) Math.rint(-mean * StrictMath.log(1 - servent.rng.nextDouble()));
    }
}
