package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.scenario.Amount;
import org.unchoke.labs.bittorrent.scenario.PeerGroup;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.labs.bittorrent.strategy.Strategies;

/** Makes participants: draws what chance decides about them and sets them up. */
final class Newcomers {
    static final String UPLOAD = "uploadBytesPerSecond";
    static final String DOWNLOAD = "downloadBytesPerSecond";
    static final String JOINS = "joinsAtSeconds";
    static final String LEAVES = "leavesAtSeconds";
    /** The group of peers that an event brought. */
    static final String ADDED = "added";

    private Newcomers() {}

    /** The seats of a scenario, drawn. */
    static List<Seat> seats(SwarmScenario scenario, Seed seed) {
        List<Seat> seats = new ArrayList<>();
        for (PeerGroup group : scenario.groups()) {
            for (int position = 0; position < group.count(); position++) {
                int index = seats.size();
                Rng rng = stream(seed.rng(), index);
                seats.add(new Seat(
                        index,
                        group.nameOf(position),
                        group.name(),
                        group.hand(),
                        group.strategy(),
                        group.hand() ? Holder.NOBODY : Holder.BOT,
                        drawn(group, position, rng)));
            }
        }
        return seats;
    }

    private static SortedMap<String, Long> drawn(PeerGroup group, int position, Rng rng) {
        SortedMap<String, Long> drawn = new TreeMap<>();
        draw(drawn, UPLOAD, group.upload(), position, rng.split(1));
        draw(drawn, DOWNLOAD, group.download(), position, rng.split(2));
        draw(drawn, JOINS, group.joinsAt(), position, rng.split(3));
        draw(drawn, LEAVES, group.leavesAt(), position, rng.split(4));
        return drawn;
    }

    private static void draw(SortedMap<String, Long> drawn, String name, Amount amount, int position, Rng rng) {
        if (amount != null) {
            drawn.put(name, amount.of(position, rng));
        }
    }

    /** A bot that an event adds: like the first downloading group but for strategy and, if given, capacity. */
    static Seat added(World world, String strategy, Long upload) {
        PeerGroup like = world.scenario.groups().stream()
                .filter(group -> !group.seed())
                .findFirst()
                .orElseThrow();
        int index = world.peers.size();
        Rng rng = stream(world.root, index);
        SortedMap<String, Long> drawn = drawn(like, rng.split(5).nextInt(like.count()), rng);
        drawn.put(JOINS, world.now);
        drawn.remove(LEAVES);
        if (upload != null) {
            drawn.put(UPLOAD, upload);
        }
        return new Seat(index, ADDED + "-" + index, ADDED, false, strategy, Holder.BOT, drawn);
    }

    /** Sets a participant up as its seat says. */
    static Peer peer(World world, Seat seat) {
        PeerGroup group = groupOf(world.scenario, seat);
        Peer peer = new Peer(seat, group.seed() && !seat.group().equals(ADDED), stream(world.dice, seat.index()).split(0));
        peer.uploadCapacity = seat.drawn().get(UPLOAD);
        peer.downloadCapacity = seat.drawn().getOrDefault(DOWNLOAD, Allocator.UNLIMITED);
        peer.joinsAt = seat.drawn().getOrDefault(JOINS, 0L);
        peer.leavesAt = seat.drawn().getOrDefault(LEAVES, Peer.NEVER);
        peer.afterFinish = group.afterFinish();
        peer.leavesAfterCopies = seat.group().equals(ADDED) ? null : group.leavesAfterCopies();
        String plays = seat.hand() && seat.holder() != Holder.STUDENT ? world.scenario.autopilot() : seat.strategy();
        peer.play(Strategies.find(plays), world.rules);
        return peer;
    }

    private static PeerGroup groupOf(SwarmScenario scenario, Seat seat) {
        for (PeerGroup group : scenario.groups()) {
            if (group.name().equals(seat.group())) {
                return group;
            }
        }
        return scenario.groups().stream().filter(group -> !group.seed()).findFirst().orElseThrow();
    }

    private static Rng stream(Rng root, int index) {
        return root.split(1L + index);
    }
}
