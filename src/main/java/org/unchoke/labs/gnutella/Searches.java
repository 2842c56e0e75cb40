package org.unchoke.labs.gnutella;

import java.util.BitSet;
import java.util.Iterator;
import java.util.TreeMap;
import org.unchoke.lab.Holder;

/** Questions: how one is asked, what its answers bring, and when it is forgotten. */
final class Searches {
    private final World world;
    private final Line line;

    Searches(World world, Line line) {
        this.world = world;
        this.line = line;
    }

    /** A ping to all neighbours. */
    void ping(Servent servent, int ttl) {
        start(servent, new Flood(world.nextId++, servent.index, world.now, ttl, null, new BitSet(), world.servents.size(), false));
    }

    /** A query to all neighbours. */
    void ask(Servent servent, String text, int ttl) {
        String words = String.join(" ", Catalogue.words(text));
        BitSet matches = world.catalogue.matching(words);
        boolean traced = servent.holder == Holder.STUDENT || world.shown == null;
        Flood flood = new Flood(world.nextId++, servent.index, world.now, ttl, words, matches, world.servents.size(), traced);
        count(flood);
        servent.queries++;
        servent.lastQuery = flood;
        if (traced && (world.shown == null || world.servent(world.shown.asker).holder != Holder.STUDENT || servent.holder == Holder.STUDENT)) {
            world.shown = flood;
        }
        world.happened(new GnutellaEvent.Asked(servent.index, words, ttl));
        start(servent, flood);
    }

    private void start(Servent servent, Flood flood) {
        world.floods.add(flood);
        for (int next : servent.neighbours) {
            line.put(servent, next, Descriptor.flooded(flood, flood.ttl, 0));
        }
    }

    /** Every copy that there is to be found now. */
    private void count(Flood flood) {
        for (Servent other : world.servents) {
            if (other.index != flood.asker && other.online() && other.shares && other.library.intersects(flood.matches)) {
                BitSet has = (BitSet) other.library.clone();
                has.and(flood.matches);
                has.stream().forEach(file -> flood.copies.add(Flood.copy(other.index, file)));
            }
        }
    }

    /** A hit is back at the servent that asked. */
    void arrived(Servent asker, Descriptor hit) {
        Flood flood = hit.flood();
        Servent holder = world.servent(hit.origin());
        asker.hits++;
        if (flood.firstHitAt < 0) {
            flood.firstHitAt = world.now;
        }
        for (int file : hit.files()) {
            asker.places.computeIfAbsent(file, any -> new TreeMap<>())
                    .put(holder.index, new Servent.Place(holder.index, hit.hops(), holder.firewalled, world.now));
            long copy = Flood.copy(holder.index, file);
            if (flood.copies.contains(copy)) {
                flood.found.add(copy);
            }
        }
        asker.hearOf(holder.index, Wiring.KNOWN);
        world.happened(new GnutellaEvent.HitArrived(
                asker.index, holder.index, hit.files().length, hit.hops(), world.now - flood.bornAt));
    }

    /** Drops what servents no longer remember. */
    void forget() {
        Iterator<Flood> oldest = world.floods.iterator();
        while (oldest.hasNext()) {
            Flood flood = oldest.next();
            if (world.now - flood.bornAt < world.rules.routeSeconds()) {
                break;
            }
            oldest.remove();
            conclude(flood, false);
        }
    }

    /** The match is over: what is still under way is counted as it stands. */
    void forgetAll() {
        world.floods.forEach(flood -> conclude(flood, true));
        world.floods.clear();
    }

    private void conclude(Flood flood, boolean cut) {
        if (world.shown == flood) {
            world.shown = null;
        }
        if (!flood.query()) {
            return;
        }
        Servent asker = world.servent(flood.asker);
        asker.found += flood.found.size();
        asker.findable += flood.copies.size();
        world.happened(new GnutellaEvent.QueryEnded(
                flood.asker,
                flood.text,
                flood.bornAt,
                flood.reached,
                flood.messages,
                flood.duplicates,
                flood.hitMessages,
                flood.lostHits,
                flood.bytes,
                flood.copies.size(),
                flood.found.size(),
                flood.firstHitAt < 0 ? null : (Long) (flood.firstHitAt - flood.bornAt),
                cut));
    }
}
