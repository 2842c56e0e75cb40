package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;
import org.unchoke.labs.gnutella.scenario.PeerGroup;

/** Makes participants: draws what chance decides about them and sets them up. */
final class Newcomers {
    static final String UPLOAD = "uploadBytesPerSecond";
    static final String DOWNLOAD = "downloadBytesPerSecond";
    static final String FILES = "files";
    static final String FIREWALLED = "firewalled";
    /** The group of servents that an event brought. */
    static final String ADDED = "added";

    private Newcomers() {}

    /** The seats of a scenario, drawn. */
    static List<Seat> seats(GnutellaScenario scenario, Seed seed) {
        List<Seat> seats = new ArrayList<>();
        int groupNumber = 0;
        for (PeerGroup group : scenario.groups()) {
            int[] places = new int[group.count()];
            for (int i = 0; i < places.length; i++) {
                places[i] = i;
            }
            seed.rng().split(-1 - groupNumber++).shuffle(places);
            for (int position = 0; position < group.count(); position++) {
                int index = seats.size();
                int files = group.shares().of(places[position], group.count());
                seats.add(new Seat(
                        index,
                        group.nameOf(position),
                        group.name(),
                        group.hand(),
                        group.strategy(),
                        group.hand() ? Holder.NOBODY : Holder.BOT,
                        drawn(group, files, stream(seed.rng(), index))));
            }
        }
        return seats;
    }

    private static SortedMap<String, Long> drawn(PeerGroup group, int files, Rng rng) {
        SortedMap<String, Long> drawn = new TreeMap<>();
        drawn.put(UPLOAD, group.upload());
        drawn.put(DOWNLOAD, group.download());
        drawn.put(FILES, (long) files);
        drawn.put(FIREWALLED, rng.split(1).nextDouble() < group.firewalled() ? 1L : 0L);
        return drawn;
    }

    /** A bot that an event adds: drawn like the first group of bots, or the first group if there are none. */
    static Servent added(World world, String strategy) {
        PeerGroup like = world.scenario.groups().stream()
                .filter(group -> !group.hand())
                .findFirst()
                .orElse(world.scenario.groups().get(0));
        int index = world.servents.size();
        Rng draws = stream(world.draws, index);
        int files = like.shares().of(draws.split(4).nextInt(like.count()), like.count());
        Seat seat = new Seat(index, ADDED + "-" + index, ADDED, false, strategy, Holder.BOT, drawn(like, files, draws));
        Servent servent = servent(world, seat);
        stock(world, servent);
        want(world, servent);
        return servent;
    }

    /** Everybody whom the scenario names; what is wanted is something that a bot has. */
    static void all(World world, List<Seat> seats) {
        for (Seat seat : seats) {
            Servent servent = servent(world, seat);
            stock(world, servent);
            world.servents.add(servent);
        }
        boolean bots = seats.stream().anyMatch(seat -> !seat.hand());
        for (Servent servent : world.servents) {
            if (!bots || !servent.seat.hand()) {
                world.existing.or(servent.library);
            }
        }
        world.servents.forEach(servent -> want(world, servent));
    }

    private static Servent servent(World world, Seat seat) {
        Servent servent = new Servent(seat, world.scenario.group(seat.group()), stream(world.dice, seat.index()).split(0));
        servent.accepts = world.rules.maxNeighbours();
        servent.target = world.rules.neighbours();
        servent.play(seat.holder() == Holder.AUTOPILOT || seat.holder() == Holder.NOBODY ? world.scenario.autopilot() : seat.strategy(), world.rules);
        return servent;
    }

    private static void stock(World world, Servent servent) {
        BitSet every = new BitSet();
        every.set(0, world.catalogue.count);
        int files = Math.toIntExact(servent.seat.drawn().get(FILES));
        world.catalogue.draw(files, every, stream(world.draws, servent.index).split(2)).forEach(servent.library::set);
    }

    private static void want(World world, Servent servent) {
        BitSet elsewhere = (BitSet) world.existing.clone();
        elsewhere.andNot(servent.library);
        servent.wanted.addAll(world.catalogue.draw(servent.group.wanted(), elsewhere, stream(world.draws, servent.index).split(3)));
    }

    private static Rng stream(Rng root, int index) {
        return root.split(1L + index);
    }
}
