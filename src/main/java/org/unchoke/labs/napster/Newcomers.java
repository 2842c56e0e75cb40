package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.napster.scenario.Line;
import org.unchoke.labs.napster.scenario.NapsterScenario;
import org.unchoke.labs.napster.scenario.PeerGroup;
import org.unchoke.labs.napster.scenario.Span;
import org.unchoke.labs.napster.strategy.Manners;
import org.unchoke.labs.napster.strategy.Strategies;

/** Makes participants: draws what chance decides about them and sets them up. */
final class Newcomers {
    static final String UPLOAD = "uploadBytesPerSecond";
    static final String DOWNLOAD = "downloadBytesPerSecond";
    static final String LINE = "line";
    static final String PING = "pingMillis";
    static final String SERVER = "server";
    static final String LIBRARY = "library";
    static final String WANTED = "wanted";
    static final String JOINS = "joinsAtSeconds";
    static final String LEAVES = "leavesAtSeconds";
    /** What every seat has. */
    static final List<String> ALWAYS_DRAWN = List.of(UPLOAD, DOWNLOAD, LINE, PING, SERVER);

    /** The group of peers that an event brought. */
    static final String ADDED = "added";

    private Newcomers() {}

    /** The seats of a scenario, drawn. */
    static List<Seat> seats(NapsterScenario scenario, Seed seed) {
        List<Seat> seats = new ArrayList<>();
        for (PeerGroup group : scenario.groups()) {
            for (int position = 0; position < group.count(); position++) {
                int index = seats.size();
                seats.add(new Seat(
                        index,
                        group.nameOf(position),
                        group.name(),
                        group.hand(),
                        group.strategy(),
                        group.hand() ? Holder.NOBODY : Holder.BOT,
                        drawn(scenario, group, stream(seed.rng(), index))));
            }
        }
        return seats;
    }

    private static SortedMap<String, Long> drawn(NapsterScenario scenario, PeerGroup group, Rng rng) {
        SortedMap<String, Long> drawn = new TreeMap<>();
        Line line = group.line() == null ? Line.draw(rng.split(1)) : group.line();
        drawn.put(LINE, (long) line.ordinal());
        drawn.put(UPLOAD, group.upload() == null ? line.upload() : group.upload());
        drawn.put(DOWNLOAD, group.download() == null ? line.download() : group.download());
        drawn.put(PING, 5L + rng.split(2).nextInt(25) + (line == Line.MODEM ? 120 : 0));
        drawn.put(SERVER, (long) rng.split(3).nextInt(scenario.index().servers()));
        draw(drawn, LIBRARY, group.library(), rng.split(4));
        draw(drawn, WANTED, group.wanted(), rng.split(5));
        draw(drawn, JOINS, group.joinsAt(), rng.split(6));
        draw(drawn, LEAVES, group.leavesAt(), rng.split(7));
        return drawn;
    }

    private static void draw(SortedMap<String, Long> drawn, String name, Span span, Rng rng) {
        if (span != null) {
            drawn.put(name, span.draw(rng));
        }
    }

    /** A bot that an event adds: drawn like the first group of bots, or the first group if there are none. */
    static Seat added(World world, String strategy) {
        PeerGroup like = world.scenario.groups().stream()
                .filter(group -> !group.hand())
                .findFirst()
                .orElse(world.scenario.groups().get(0));
        int index = world.peers.size();
        SortedMap<String, Long> drawn = drawn(world.scenario, like, stream(world.draws, index));
        drawn.put(JOINS, world.now);
        drawn.remove(LEAVES);
        return new Seat(index, ADDED + "-" + index, ADDED, false, strategy, Holder.BOT, drawn);
    }

    /** Everybody who is there from the beginning, so that every song is with somebody who gives it. */
    static List<Peer> peers(World world, List<Seat> seats) {
        List<Seat> keepers = keepers(world.scenario, seats);
        TreeMap<Integer, TreeSet<Integer>> kept = new TreeMap<>();
        for (Song song : world.music.songs) {
            kept.computeIfAbsent(keeper(world, song, keepers), any -> new TreeSet<>()).add(song.number());
        }
        List<Peer> peers = new ArrayList<>();
        for (Seat seat : seats) {
            peers.add(peer(world, seat, kept.getOrDefault(seat.index(), new TreeSet<>())));
        }
        return peers;
    }

    /** Bots that share from beginning to end; if there are none, everybody who takes part. */
    private static List<Seat> keepers(NapsterScenario scenario, List<Seat> seats) {
        List<Seat> keepers = seats.stream().filter(seat -> keeps(scenario, seat)).toList();
        List<Seat> present = seats.stream().filter(seat -> seat.holder() != Holder.NOBODY).toList();
        return !keepers.isEmpty() ? keepers : !present.isEmpty() ? present : seats;
    }

    private static boolean keeps(NapsterScenario scenario, Seat seat) {
        return seat.holder() == Holder.BOT
                && Strategies.find(seat.strategy()).manners().gives()
                && seat.drawn().getOrDefault(JOINS, 0L) == 0
                && !seat.drawn().containsKey(LEAVES)
                && scenario.group(seat.group()).stays();
    }

    /** The one of them with the highest throw for this song, so that one bot more moves few songs. */
    private static int keeper(World world, Song song, List<Seat> keepers) {
        int best = -1;
        long highest = Long.MIN_VALUE;
        for (Seat seat : keepers) {
            long thrown = stream(world.draws, seat.index()).split(10).split(song.number()).nextLong();
            if (best < 0 || thrown > highest) {
                best = seat.index();
                highest = thrown;
            }
        }
        return best;
    }

    /** Sets a participant up as its seat says; {@code kept} is in its library besides what it likes. */
    static Peer peer(World world, Seat seat, TreeSet<Integer> kept) {
        Peer peer = new Peer(seat, stream(world.dice, seat.index()).split(0));
        peer.stays = world.scenario.group(seat.group()).stays();
        peer.slots = world.scenario.rules().slots();
        peer.sharesDownloads = true;
        Manners manners = Strategies.find(seat.strategy()).manners();
        boolean decoys = manners != null && manners.decoys();
        Rng draws = stream(world.draws, seat.index());
        TreeSet<Integer> library = new TreeSet<>(kept);
        library.addAll(world.music.draw(Math.toIntExact(seat.drawn().getOrDefault(LIBRARY, 0L)), library, draws.split(8)));
        library.forEach(song -> peer.library.put(song, new Copy(song, decoys, true)));
        world.music.draw(Math.toIntExact(seat.drawn().getOrDefault(WANTED, 0L)), library, draws.split(9))
                .forEach(song -> peer.wanted.add(new Peer.Want(song)));
        return peer;
    }

    private static Rng stream(Rng root, int index) {
        return root.split(1L + index);
    }
}
