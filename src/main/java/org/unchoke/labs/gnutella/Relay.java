package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a servent does with a descriptor that arrives: section "Descriptor Routing" of the specification. Pings and
 * queries go to all neighbours but the source, with TTL one lower, unless they have been seen; answers go back to where
 * the question came from.
 */
final class Relay {
    /** Lines of the routing table that a page shows. */
    private static final int ROUTES = 12;
    /** The number of hits in one descriptor is a byte. */
    private static final int MOST_FILES = 255;
    /** How long a caching servent trusts what it saw. */
    private static final int REMEMBERS_SECONDS = 120;

    private final World world;
    private final Line line;
    private final Searches searches;
    private final Downloads downloads;

    Relay(World world, Line line, Searches searches, Downloads downloads) {
        this.world = world;
        this.line = line;
        this.searches = searches;
        this.downloads = downloads;
    }

    /** Everything that crossed a link in the last second arrives. */
    void deliver() {
        List<World.Crossing> arriving = new ArrayList<>(world.crossing);
        world.crossing.clear();
        for (World.Crossing each : arriving) {
            Servent at = world.servent(each.to());
            if (at.online() && at.isNeighbour(each.from())) {
                arrive(at, each.from(), each.descriptor());
            } else if (each.descriptor().kind() == Descriptor.Kind.HIT) {
                each.descriptor().flood().lostHits++;
            }
        }
    }

    private void arrive(Servent at, int from, Descriptor descriptor) {
        at.overlayReceived += descriptor.bytes();
        switch (descriptor.kind()) {
            case PING, QUERY -> flood(at, from, descriptor.passedOn());
            case PONG, HIT -> goBack(at, from, descriptor.passedOn());
            case PUSH -> push(at, descriptor.passedOn());
        }
    }

    private void flood(Servent at, int from, Descriptor descriptor) {
        Flood flood = descriptor.flood();
        if (flood.source(at.index) != Flood.UNSEEN) {
            at.duplicates++;
            flood.duplicates++;
            trace(flood, from, at.index, Trail.Kind.DUPLICATE);
            return;
        }
        flood.learn(at.index, from);
        trace(flood, from, at.index, Trail.Kind.FRESH);
        at.routes.addFirst(new Servent.Route(flood.id, flood.query(), flood.text, from, descriptor.hops(), world.now));
        if (at.routes.size() > ROUTES) {
            at.routes.removeLast();
        }
        boolean answered = flood.query() ? answer(at, from, descriptor) : pong(at, from, descriptor);
        if (!answered && descriptor.ttl() > 0 && at.forwards) {
            for (int next : at.neighbours) {
                if (next != from) {
                    line.put(at, next, descriptor);
                }
            }
        }
    }

    private boolean pong(Servent at, int from, Descriptor ping) {
        line.put(at, from, Descriptor.pong(ping.flood(), ping.hops(), at.index));
        return false;
    }

    /** Answers with what it has. True if it spoke from memory, so that the question need go no further. */
    private boolean answer(Servent at, int from, Descriptor query) {
        Flood flood = query.flood();
        BitSet own = (BitSet) flood.matches.clone();
        own.and(at.library);
        if (at.shares && !own.isEmpty()) {
            at.answers++;
            hit(at, from, query, at.index, own.stream().limit(MOST_FILES).toArray());
        }
        if (!at.caches() || flood.matches.cardinality() != 1) {
            return false;
        }
        int file = flood.matches.nextSetBit(0);
        Servent.Remembered seen = at.cache.get(file);
        if (seen == null || seen.until() < world.now || seen.holder() == flood.asker) {
            return false;
        }
        hit(at, from, query, seen.holder(), new int[] {file});
        return true;
    }

    private void hit(Servent at, int from, Descriptor query, int holder, int[] files) {
        int bytes = Sizes.hit(world.catalogue, files);
        line.put(at, from, Descriptor.hit(query.flood(), query.hops(), bytes, holder, files));
    }

    private void goBack(Servent at, int from, Descriptor answer) {
        Flood flood = answer.flood();
        boolean hit = answer.kind() == Descriptor.Kind.HIT;
        if (hit) {
            trace(flood, from, at.index, Trail.Kind.HIT);
            at.ways.put(answer.origin(), from);
        }
        if (flood.asker == at.index) {
            if (hit) {
                searches.arrived(at, answer);
            } else {
                at.hearOf(answer.origin(), Wiring.KNOWN);
            }
            return;
        }
        if (hit && at.caches()) {
            for (int file : answer.files()) {
                at.cache.put(file, new Servent.Remembered(answer.origin(), world.now + REMEMBERS_SECONDS));
            }
        }
        int next = flood.source(at.index);
        boolean forgotten = world.now - flood.bornAt >= world.rules.routeSeconds();
        if (next == Flood.UNSEEN || forgotten || !at.isNeighbour(next)) {
            flood.lostHits += hit ? 1 : 0;
            return;
        }
        line.put(at, next, answer);
    }

    private void push(Servent at, Descriptor push) {
        if (at.index == push.origin()) {
            downloads.pushed(at, push.receiver(), push.files()[0]);
            return;
        }
        Integer next = at.ways.get(push.origin());
        if (push.ttl() > 0 && next != null && at.isNeighbour(next)) {
            line.put(at, next, push);
        }
    }

    private void trace(Flood flood, int from, int to, Trail.Kind kind) {
        if (flood.trail != null) {
            flood.trail.add(world.now - flood.bornAt, from, to, kind);
        }
    }
}
