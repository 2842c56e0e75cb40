package org.unchoke.labs.gnutella;

import java.util.ArrayList;
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
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;

/**
 * One running network. A tick is a second: what was asked for happens, servents come and go, descriptors that crossed a
 * link arrive, servents decide, and every line sends for a second.
 */
public final class Network implements Match {
    private final World world;
    private final Line line;
    private final Searches searches;
    private final Downloads downloads;
    private final Relay relay;
    private final Life life;
    private final Deciding deciding;
    private final Incidents incidents;
    private final Moves moves;
    private final Referee referee;
    private final Views views;
    private final List<Staged> staged = new ArrayList<>();
    private int nextScheduled;
    private boolean over;

    /** An accepted action that waits for the next tick. */
    record Staged(Actor actor, Action action) {}

    Network(GnutellaScenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        world = new World(scenario, seed, dice);
        Wiring wiring = new Wiring(world);
        line = new Line(world);
        searches = new Searches(world, line);
        downloads = new Downloads(world, line);
        relay = new Relay(world, line, searches, downloads);
        life = new Life(world, wiring, downloads);
        deciding = new Deciding(world, wiring, searches, downloads);
        incidents = new Incidents(world, life, searches);
        moves = new Moves(world, wiring, searches, downloads, life, incidents);
        referee = new Referee(world, staged);
        views = new Views(world);
        Newcomers.all(world, seats);
        life.begin();
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
        life.comeAndGo();
        searches.forget();
        relay.deliver();
        for (int index = 0; index < world.servents.size(); index++) {
            if (world.servent(index).online()) {
                deciding.run(world.servent(index));
            }
        }
        for (Servent servent : world.servents) {
            if (servent.online()) {
                line.send(servent);
            }
        }
        downloads.run();
        over = ended();
        if (over) {
            searches.forgetAll();
        }
        List<LabEvent> happened = List.copyOf(world.events);
        world.events.clear();
        return happened;
    }

    private void letScheduledHappen() {
        List<GnutellaScenario.Scheduled> scheduled = world.scenario.events();
        while (nextScheduled < scheduled.size() && scheduled.get(nextScheduled).atSeconds() <= world.now) {
            incidents.happen(scheduled.get(nextScheduled++).event());
        }
    }

    /** When time is up, or everybody who is looked for by the clock has what it wants. */
    private boolean ended() {
        if (world.now >= world.endsAt) {
            return true;
        }
        boolean anybodyLooks = world.servents.stream()
                .filter(servent -> servent.state != Servent.State.GONE && servent.holder != Holder.NOBODY)
                .anyMatch(servent -> !servent.satisfied());
        boolean somebodyEverLooked = world.servents.stream().anyMatch(servent -> !servent.wanted.isEmpty());
        return somebodyEverLooked && !anybodyLooks && nextScheduled >= world.scenario.events().size();
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
        return Standings.of(world);
    }

    @Override
    public long fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(world.now).add(world.nextId).add(world.endsAt).add(world.bootstrapBackAt);
        fingerprint.add(world.fate.state()).add((long) nextScheduled).add(over).add(world.shown == null ? -1 : world.shown.id);
        world.servents.forEach(servent -> servent.addTo(fingerprint));
        world.floods.forEach(flood -> flood.addTo(fingerprint));
        for (World.Crossing each : world.crossing) {
            fingerprint.add((long) each.from()).add((long) each.to()).add(each.descriptor().kind().name()).add((long) each.descriptor().ttl());
        }
        return fingerprint.value();
    }
}
