package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Standing;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.napster.scenario.NapsterScenario;
import org.unchoke.labs.napster.strategy.Client;

/**
 * The service as it runs. A tick is a second: what was asked for happens, peers come and go, strategies decide, the
 * index replies, songs move. The order is fixed.
 */
public final class Napster implements Match {
    private final World world;
    private final Searches searches;
    private final Transfers transfers;
    private final Life life;
    private final Desk desk;
    private final Referee referee;
    private final Moves moves;
    private final Incidents incidents;
    private final Standings standings;
    private final Views views;
    private final List<Staged> staged = new ArrayList<>();
    private int nextScheduled;
    private boolean over;

    /** An accepted action that waits for the next tick. */
    record Staged(Actor actor, Action action) {}

    Napster(NapsterScenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        world = new World(scenario, seed, dice);
        Sharing sharing = new Sharing(world);
        searches = new Searches(world);
        transfers = new Transfers(world, sharing);
        life = new Life(world, sharing, transfers);
        desk = new Desk(world, searches, transfers);
        incidents = new Incidents(world, life);
        moves = new Moves(world, searches, sharing, transfers, life, incidents);
        referee = new Referee(world, staged);
        standings = new Standings(world);
        views = new Views(world, standings);
        world.peers.addAll(Newcomers.peers(world, seats));
        world.peers.forEach(peer -> life.setUp(peer, playing(peer)));
        arrive();
        over = ended();
    }

    private String playing(Peer peer) {
        return peer.seat.hand() && peer.holder != Holder.STUDENT ? world.scenario.autopilot() : peer.seat.strategy();
    }

    @Override
    public Verdict offer(Actor actor, Action action) {
        Verdict verdict = referee.judge(actor, action);
        if (verdict instanceof Verdict.Accepted) {
            staged.add(new Staged(actor, action));
        }
        return verdict;
    }

    @Override
    public List<LabEvent> tick() {
        if (over) {
            throw new IllegalStateException("the match is over");
        }
        world.now++;
        staged.forEach(item -> moves.apply(item.actor(), item.action()));
        staged.clear();
        letScheduledHappen();
        comeAndGo();
        decide();
        searches.run();
        transfers.run();
        count();
        over = ended();
        List<LabEvent> happened = List.copyOf(world.events);
        world.events.clear();
        return happened;
    }

    private void letScheduledHappen() {
        List<NapsterScenario.Scheduled> scheduled = world.scenario.events();
        while (nextScheduled < scheduled.size() && scheduled.get(nextScheduled).atSeconds() <= world.now) {
            incidents.happen(scheduled.get(nextScheduled++).event());
        }
    }

    private void comeAndGo() {
        life.restart();
        life.notice();
        for (Peer peer : world.peers) {
            if (peer.online() && life.due(peer)) {
                life.leave(peer, world.scenario.rules().silent());
            }
        }
        arrive();
        world.peers.stream().filter(Peer::online).forEach(life::signIn);
    }

    private void arrive() {
        world.peers.stream().filter(peer -> life.expected(peer) && peer.joinsAt <= world.now).forEach(life::join);
    }

    private void decide() {
        // Who comes first into a queue in the same second is not decided by the number.
        List<Peer> order = new ArrayList<>(world.peers);
        order.sort(Comparator.comparingLong((Peer peer) -> peer.key).thenComparingInt(peer -> peer.index));
        for (Peer peer : order) {
            if (peer.online() && !peer.manual() && world.now >= peer.actsAt) {
                peer.actsAt = world.now + Client.EVERY;
                Client.act(desk.of(peer), peer.manners);
            }
        }
    }

    private void count() {
        for (Peer peer : world.peers) {
            if (peer.online()) {
                peer.onlineSeconds++;
                long shared = peer.library.values().stream().filter(copy -> copy.shared).count();
                peer.openSeconds += peer.slots == 0 || peer.library.isEmpty() ? 0 : (double) shared / peer.library.size();
            }
        }
    }

    private boolean ended() {
        if (world.now >= world.endsAt) {
            return true;
        }
        for (Peer peer : world.peers) {
            if (life.expected(peer) || peer.online() && peer.got() < peer.wanted.size()) {
                return false;
            }
        }
        return !incidents.bringsPeers(nextScheduled);
    }

    /** The state itself, for those who watch the match and for tests of what must hold in it. */
    World world() {
        return world;
    }

    @Override
    public long now() {
        return world.now;
    }

    @Override
    public Object view(Viewer viewer, Names names) {
        return views.of(viewer, names, over);
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public Standing standing() {
        return standings.standing();
    }

    @Override
    public long fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(world.now).add(world.endsAt).add(world.fate.state());
        fingerprint.add((long) world.load).add(world.loadUntil).add((long) nextScheduled).add(over);
        world.filters.forEach(fingerprint::add);
        world.servers.forEach(server -> server.addTo(fingerprint));
        world.peers.forEach(peer -> peer.addTo(fingerprint));
        return fingerprint.value();
    }
}
