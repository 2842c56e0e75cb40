package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;
import org.unchoke.labs.gnutella.scenario.Rules;

/** Everything that the parts of one match share: who is there, and what is under way. */
final class World {
    final GnutellaScenario scenario;
    final Rules rules;
    final Catalogue catalogue;
    /** Decides about participants. */
    final Rng draws;
    /** Decides while the match runs. */
    final Rng dice;
    /** Decides what hits nobody in particular: whom an event concerns. */
    final Rng fate;
    final List<Servent> servents = new ArrayList<>();
    /** Files that somebody has from the beginning. */
    final BitSet existing = new BitSet();
    /** Pings and queries that servents still remember, the oldest first. */
    final List<Flood> floods = new ArrayList<>();
    /** What crosses a link in this second. */
    final List<Crossing> crossing = new ArrayList<>();
    final List<GnutellaEvent> events = new ArrayList<>();
    long now;
    long nextId = 1;
    long endsAt;
    long bootstrapBackAt;
    /** The query that the wall shows. */
    Flood shown;

    /** A descriptor between two servents. */
    record Crossing(int from, int to, Descriptor descriptor) {}

    World(GnutellaScenario scenario, Seed seed, Seed chance) {
        this.scenario = scenario;
        rules = scenario.rules();
        catalogue = new Catalogue(scenario.files());
        draws = seed.rng();
        dice = chance.rng();
        fate = dice.split(0);
        endsAt = scenario.endsAtSeconds();
    }

    Servent servent(int index) {
        return servents.get(index);
    }

    boolean exists(int index) {
        return index >= 0 && index < servents.size();
    }

    boolean bootstrapUp() {
        return now >= bootstrapBackAt;
    }

    void happened(GnutellaEvent event) {
        events.add(event);
    }
}
