package org.unchoke.labs.gnutella;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Names;
import org.unchoke.lab.Standing;
import org.unchoke.labs.gnutella.GnutellaView.HitRow;
import org.unchoke.labs.gnutella.GnutellaView.Neighbour;
import org.unchoke.labs.gnutella.GnutellaView.Node;
import org.unchoke.labs.gnutella.GnutellaView.Question;
import org.unchoke.labs.gnutella.GnutellaView.RouteRow;
import org.unchoke.labs.gnutella.GnutellaView.Transfer;
import org.unchoke.labs.gnutella.GnutellaView.Want;

/** Shows each viewer what it may see. */
final class Views {
    /** A picture of more has nothing to read in it. */
    private static final int MOST_NODES = 120;
    private static final int MOST_HITS = 40;

    private final World world;
    private TreeMap<Integer, Integer> ranks = new TreeMap<>();
    private long rankedAt = -1;

    Views(World world) {
        this.world = world;
    }

    Object of(Viewer viewer, Names names, boolean over) {
        if (viewer instanceof Viewer.SeatViewer seat) {
            if (!world.exists(seat.seat())) {
                throw new IllegalArgumentException("there is no seat " + seat.seat());
            }
            return seat(world.servent(seat.seat()), names);
        }
        return room(viewer instanceof Viewer.Instructor, names, over);
    }

    private GnutellaView.SeatView seat(Servent me, Names names) {
        List<Node> around = around(me, names);
        TreeMap<Integer, Integer> shown = new TreeMap<>();
        around.forEach(node -> shown.put(node.peer(), node.hops()));
        return new GnutellaView.SeatView(
                world.now,
                me(me, names),
                addresses(me.neighbours, names),
                addresses(me.known, names),
                me.wanted.stream().map(file -> new Want(file, world.catalogue.name(file), me.got.get(file))).toList(),
                hits(me, names),
                me.downloads.stream().map(each -> transfer(each, each.from, names)).toList(),
                me.uploads.stream().map(each -> transfer(each, each.to, names)).toList(),
                me.routes.stream().map(route -> route(route, names)).toList(),
                me.lastQuery == null ? null : question(me.lastQuery, names),
                around,
                links(shown),
                new GnutellaView.Limits(world.rules.ttl(), world.rules.maxTtl()));
    }

    private GnutellaView.Me me(Servent me, Names names) {
        return new GnutellaView.Me(
                me.index,
                name(me.index, names),
                state(me),
                me.manual() ? null : me.plays,
                me.shares,
                me.forwards,
                me.accepts,
                me.firewalled,
                me.library.cardinality(),
                me.got.cardinality(),
                me.wanted.size(),
                me.upload,
                me.download,
                me.queue.size(),
                me.sentLastSecond,
                me.uploads.stream().mapToLong(each -> each.rate).sum(),
                me.overlaySent,
                me.overlayReceived,
                me.causedBytes,
                me.duplicates,
                me.dropped,
                me.queries,
                me.hits,
                me.answers,
                me.uploaded,
                me.downloaded,
                rank(me.index));
    }

    private List<Neighbour> addresses(List<Integer> who, Names names) {
        return who.stream().map(other -> new Neighbour(other, name(other, names))).toList();
    }

    private List<HitRow> hits(Servent me, Names names) {
        List<HitRow> rows = new ArrayList<>();
        me.places.forEach((file, holders) -> holders.values().forEach(place -> rows.add(new HitRow(
                file, world.catalogue.name(file), place.holder(), name(place.holder(), names), place.hops(), place.firewalled(),
                me.library.get(file), place.at()))));
        rows.sort(Comparator.comparingLong((HitRow row) -> -row.at()).thenComparingInt(HitRow::hops).thenComparingInt(HitRow::file));
        return rows.size() > MOST_HITS ? List.copyOf(rows.subList(0, MOST_HITS)) : rows;
    }

    private Transfer transfer(Download each, int with, Names names) {
        return new Transfer(
                each.file, world.catalogue.name(each.file), with, name(with, names), each.bytes, world.catalogue.bytes, each.rate, each.pushed);
    }

    private RouteRow route(Servent.Route route, Names names) {
        return new RouteRow(
                id(route.id()), route.query() ? "query" : "ping", route.text(), route.from(), name(route.from(), names), route.hops(), route.at());
    }

    private Question question(Flood flood, Names names) {
        return new Question(
                id(flood.id), flood.asker, name(flood.asker, names), flood.text, flood.ttl, flood.bornAt, flood.reached, flood.messages,
                flood.duplicates, flood.hitMessages, flood.lostHits, flood.bytes, flood.found.size(),
                flood.trail == null ? List.of() : flood.trail.crossings());
    }

    /** What stands for the 16 bytes of a descriptor's id. */
    private static String id(long number) {
        return Fingerprint.hex(new Fingerprint().add(number).value()).substring(0, 6);
    }

    /** The servents near one, ring by ring, as far as a query may go. */
    private List<Node> around(Servent me, Names names) {
        TreeMap<Integer, Integer> hops = new TreeMap<>();
        List<Node> nodes = new ArrayList<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(me.index));
        hops.put(me.index, 0);
        while (!next.isEmpty() && nodes.size() < MOST_NODES) {
            int at = next.remove();
            nodes.add(new Node(at, name(at, names), hops.get(at)));
            for (int other : world.servent(at).neighbours) {
                if (hops.get(at) < world.rules.maxTtl() && hops.putIfAbsent(other, hops.get(at) + 1) == null) {
                    next.add(other);
                }
            }
        }
        return nodes;
    }

    private List<List<Integer>> links(TreeMap<Integer, Integer> among) {
        List<List<Integer>> links = new ArrayList<>();
        for (int one : among.keySet()) {
            for (int other : world.servent(one).neighbours) {
                if (other > one && among.containsKey(other)) {
                    links.add(List.of(one, other));
                }
            }
        }
        return links;
    }

    private GnutellaView.RoomView room(boolean instructor, Names names, boolean over) {
        TreeMap<Integer, Integer> online = new TreeMap<>();
        List<GnutellaView.Row> rows = new ArrayList<>();
        int got = 0;
        int wanted = 0;
        long rate = 0;
        for (Servent servent : world.servents) {
            if (servent.online()) {
                online.put(servent.index, 0);
            }
            got += servent.got.cardinality();
            wanted += servent.joinedAt == Servent.NEVER ? 0 : servent.wanted.size();
            rate += servent.online() ? servent.sentLastSecond : 0;
            rows.add(row(servent, instructor, names));
        }
        return new GnutellaView.RoomView(
                world.now, over, world.bootstrapUp(), rows, links(online), world.shown == null ? null : question(world.shown, names),
                new GnutellaView.Field(online.size(), world.crossing.size(), rate, got, wanted));
    }

    private GnutellaView.Row row(Servent servent, boolean instructor, Names names) {
        boolean piloted = servent.seat.hand() && servent.holder != Holder.NOBODY && !servent.manual();
        return new GnutellaView.Row(
                servent.index,
                name(servent.index, names),
                servent.seat.group(),
                state(servent),
                servent.seat.hand(),
                piloted ? servent.plays : null,
                servent.neighbours.size(),
                servent.shares ? servent.library.cardinality() : 0,
                servent.got.cardinality(),
                servent.wanted.size(),
                servent.queries,
                servent.answers,
                servent.online() ? servent.sentLastSecond : 0,
                servent.upload,
                servent.dropped,
                rank(servent.index),
                instructor ? servent.plays : null);
    }

    private static String state(Servent servent) {
        return servent.state.name().toLowerCase(Locale.ROOT);
    }

    private String name(int index, Names names) {
        return names.of(index, world.servent(index).seat.name());
    }

    /** A servent's rank as it is now, {@code null} if it was never there. Remembered for the tick. */
    private Integer rank(int index) {
        if (rankedAt != world.now) {
            ranks = new TreeMap<>();
            for (Standing.Place place : Standings.of(world).places()) {
                ranks.put(place.seat(), place.rank());
            }
            rankedAt = world.now;
        }
        return ranks.get(index);
    }
}
