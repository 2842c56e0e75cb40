package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Standing;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/**
 * One running swarm. A tick is a second: what was asked for happens, peers come and go, chokers decide, data flows,
 * pieces that are complete are announced. The order is fixed; where peers act one after the other within a step,
 * nothing they decide depends on what another decided in the same step.
 */
public final class Swarm implements Match {
    private final World world;
    private final Downloads downloads;
    private final Serving serving;
    private final Wiring wiring;
    private final Tracker tracker;
    private final Life life;
    private final Foresight foresight;
    private final Transfers transfers;
    private final Revealing revealing;
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

    Swarm(SwarmScenario scenario, Seed seed, Seed dice, List<Seat> seats) {
        world = new World(scenario, seed, dice, seats.size());
        downloads = new Downloads(world);
        serving = new Serving(world, downloads);
        wiring = new Wiring(world, serving);
        tracker = new Tracker(world, wiring);
        life = new Life(world, wiring, tracker);
        foresight = new Foresight(world);
        transfers = new Transfers(world, downloads, foresight);
        revealing = new Revealing(world, wiring);
        desk = new Desk(world, serving);
        referee = new Referee(world, wiring, staged);
        incidents = new Incidents(world, life);
        moves = new Moves(world, serving, wiring, tracker, incidents);
        standings = new Standings(world);
        views = new Views(world, transfers, standings);
        seats.forEach(seat -> world.add(Newcomers.peer(world, seat)));
        life.join(arrivals());
        over = ended();
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
        transfers.run();
        announce();
        count();
        over = ended();
        if (over) {
            world.peers.forEach(serving::conclude);
        }
        List<LabEvent> happened = List.copyOf(world.events);
        world.events.clear();
        return happened;
    }

    private void letScheduledHappen() {
        List<SwarmScenario.Scheduled> scheduled = world.scenario.events();
        while (nextScheduled < scheduled.size() && scheduled.get(nextScheduled).atSeconds() <= world.now) {
            incidents.happen(scheduled.get(nextScheduled++).event());
        }
    }

    private void comeAndGo() {
        for (int p = 0; p < world.peers.size(); p++) {
            Peer peer = world.peer(p);
            if (peer.present() && life.due(peer)) {
                life.leave(peer);
            }
        }
        List<Peer> arriving = arrivals();
        if (!arriving.isEmpty()) {
            life.join(arriving);
        }
        for (int p = 0; p < world.peers.size(); p++) {
            Peer peer = world.peer(p);
            if (peer.present() && !peer.manual) {
                tracker.upkeep(peer);
            }
        }
    }

    private List<Peer> arrivals() {
        List<Peer> arriving = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (life.expected(peer) && peer.joinsAt <= world.now) {
                arriving.add(peer);
            }
        }
        return arriving;
    }

    private void decide() {
        for (int p = 0; p < world.peers.size(); p++) {
            Peer peer = world.peer(p);
            if (!peer.present()) {
                continue;
            }
            revealing.run(peer);
            if (world.now >= peer.nextRound) {
                peer.nextRound += world.rules.rechokeSeconds();
                peer.stirred = false;
                noticeSnubs(peer);
                peer.choker.round(desk.of(peer));
            } else if (peer.stirred) {
                peer.stirred = false;
                peer.choker.changed(desk.of(peer));
            }
            peer.choker.everyTick(desk.of(peer));
        }
    }

    /** Finds neighbours that owe this peer data for too long; their blocks can be asked of others. */
    private void noticeSnubs(Peer peer) {
        Links links = world.links;
        for (int i = 0; i < peer.ring.size(); i++) {
            int own = peer.ring.get(i);
            if (links.admitted(own) && links.interested(own) && !links.snubbed(own)) {
                noticeSnub(links.back(own), peer);
            }
        }
    }

    private void noticeSnub(int h, Peer peer) {
        if (world.now - world.links.owedSince(h) >= world.rules.snubSeconds()) {
            world.links.snub(h);
            downloads.release(h);
            world.happened(new SwarmEvent.Snubbed(world.links.to[world.links.back(h)], peer.index));
        }
    }

    private void announce() {
        IntList completed = downloads.completed;
        for (int i = 0; i < completed.size(); i += 2) {
            if (i % Foresight.SPAN == 0 && foresight.pays()) {
                foresight.tellers(completed, i, Math.min(i + Foresight.SPAN, completed.size()));
            }
            wiring.complete(world.peer(completed.get(i)), completed.get(i + 1));
            world.happened(new SwarmEvent.PieceCompleted(completed.get(i), completed.get(i + 1)));
        }
        for (int i = 0; i < completed.size(); i += 2) {
            Peer peer = world.peer(completed.get(i));
            if (peer.have == world.pieces.count && peer.state == Peer.State.DOWNLOADING) {
                life.finish(peer);
            }
        }
        completed.clear();
    }

    private void count() {
        for (int p = 0; p < world.peers.size(); p++) {
            Peer peer = world.peer(p);
            peer.unchokedSeconds += peer.unchoked.size();
        }
    }

    private boolean ended() {
        if (world.now >= world.endsAt) {
            return true;
        }
        for (int p = 0; p < world.peers.size(); p++) {
            Peer peer = world.peer(p);
            if (peer.state == Peer.State.DOWNLOADING || (!peer.initialSeed && life.expected(peer))) {
                return false;
            }
        }
        return !incidents.bringsPeers(world.scenario.events(), nextScheduled);
    }

    /** The state itself, for tests of what must hold in it. */
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

    /** One participant's place in it; {@code null} if it has not joined, or there is none with that index. */
    public SwarmStanding place(int index) {
        return world.exists(index) ? standings.place(world.peer(index)) : null;
    }

    @Override
    public long fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(world.now).add(world.trackerBackAt).add(world.fate.state());
        fingerprint.add((long) nextScheduled).add(over);
        if (world.endsAt != world.scenario.endsAtSeconds()) {
            fingerprint.add(world.endsAt);
        }
        for (Peer peer : world.peers) {
            peer.addTo(fingerprint);
            for (int w = 0; w < world.pieces.words; w++) {
                fingerprint.add(world.pieces.have[peer.index * world.pieces.words + w]);
            }
            fingerprint.add((long) peer.ring.size());
            for (int i = 0; i < peer.ring.size(); i++) {
                int h = peer.ring.get(i);
                world.links.addTo(fingerprint, h, wiring.wanted(h), peer.ring.reason(i));
            }
        }
        return fingerprint.value();
    }
}
