package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Names;
import org.unchoke.labs.bittorrent.strategy.Reason;

/**
 * Makes views out of the world. Reads only. What has not changed since a peer was shown last is shown as the same object:
 * who compares two views, for every client and ten times a second, sees at once where nothing happened.
 */
final class Views {
    private static final SwarmView.SeatView NOTHING = new SwarmView.SeatView(0, null, null, List.of(), List.of(), null);

    private static final int FIELD_SECONDS = 5;

    private final World world;
    private final Links links;
    private final Transfers transfers;
    private final Standings standings;
    /** What is the same for all viewers of a tick, and bit fields, which seldom change. */
    private SwarmView.Field field;
    private long fieldAt = -1;
    private String[] bitFields = new String[0];
    private int[] bitFieldHave = new int[0];
    private SwarmView.SeatView[] shown = new SwarmView.SeatView[0];
    /** How often the addresses that a peer knows had changed when it was shown last. */
    private int[] knownAt = new int[0];
    /** What called them by their names then. */
    private Names[] namedBy = new Names[0];
    private final SwarmView.File file;

    Views(World world, Transfers transfers, Standings standings) {
        this.world = world;
        this.links = world.links;
        this.transfers = transfers;
        this.standings = standings;
        this.file = new SwarmView.File(world.content.name(), world.content.sizeBytes(), world.content.pieceBytes(), world.pieces.count);
    }

    SwarmView of(Viewer viewer, Names names, boolean over) {
        if (viewer instanceof Viewer.SeatViewer seat) {
            if (!world.exists(seat.seat())) {
                throw new IllegalArgumentException("no seat " + seat.seat());
            }
            return seat(world.peer(seat.seat()), names, over);
        }
        return room(names, over, viewer instanceof Viewer.Instructor);
    }

    private SwarmView.SeatView seat(Peer peer, Names names, boolean over) {
        if (shown.length < world.peers.size()) {
            shown = Arrays.copyOf(shown, world.peers.size());
            knownAt = Arrays.copyOf(knownAt, world.peers.size());
            namedBy = Arrays.copyOf(namedBy, world.peers.size());
        }
        int size = peer.ring.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int h = peer.ring.get(i);
            order[i] = (long) links.since[h] << 32 | (long) links.to[h] << 12 | i;
        }
        Arrays.sort(order);
        List<SwarmView.Neighbour> neighbours = new ArrayList<>(size);
        for (long place : order) {
            neighbours.add(neighbour(peer, (int) place & 0xFFF, names));
        }
        shown[peer.index] = new SwarmView.SeatView(
                world.now, file, me(peer, names), again(before(peer).neighbours(), neighbours, SwarmView.Neighbour::isStill), addresses(peer, names), field(peer, over));
        return shown[peer.index];
    }

    /** What a peer was shown last. */
    private SwarmView.SeatView before(Peer peer) {
        return shown[peer.index] == null ? NOTHING : shown[peer.index];
    }

    /** The same items, those that are the one at their place before as that object; if all are, the list itself. */
    private static <T> List<T> again(List<T> before, List<T> now, BiPredicate<T, T> isStill) {
        boolean same = before.size() == now.size();
        for (int place = 0; place < Math.min(before.size(), now.size()); place++) {
            T old = before.get(place);
            if (isStill.test(old, now.get(place))) {
                now.set(place, old);
            } else {
                same = false;
            }
        }
        return same ? before : now;
    }

    private SwarmView.Me me(Peer peer, Names names) {
        return new SwarmView.Me(
                peer.index,
                name(peer, names),
                role(peer),
                state(peer),
                peer.have,
                bitField(peer),
                standings.received(peer),
                Coarse.amount(peer.downloaded),
                Coarse.amount(peer.uploaded),
                rate(world.downRates, peer),
                rate(world.upRates, peer),
                world.slots(peer),
                peer.unchoked.size(),
                peer.uploadCapacity,
                peer.downloadCapacity == Allocator.UNLIMITED ? null : peer.downloadCapacity,
                peer.capUpload,
                autopilot(peer),
                peer.pieceRule.code(),
                peer.afterFinish.toString(),
                finishedAt(peer),
                rank(peer));
    }

    private SwarmView.Neighbour neighbour(Peer peer, int place, Names names) {
        int h = peer.ring.get(place);
        int back = links.back(h);
        Peer other = world.peer(links.to[h]);
        return new SwarmView.Neighbour(
                other.index,
                name(other, names),
                announced(back, other),
                links.wanted(h),
                links.interested(h),
                !links.admitted(h),
                links.unchoked(h),
                Coarse.amount(links.rateBack(h, world.now)),
                Coarse.amount(links.rate(h, world.now)),
                Coarse.amount(links.sent(back)),
                Coarse.amount(links.sent(h)),
                Coarse.seconds(world.now - links.since[h]),
                links.cap(h) == Links.UNLIMITED ? null : links.cap(h),
                links.weight(h),
                false,
                links.snubbed(h),
                Reason.unpack(other.ring.reason(other.ring.placeOf(back))),
                Reason.unpack(peer.ring.reason(place)));
    }

    private List<SwarmView.Address> addresses(Peer peer, Names names) {
        List<SwarmView.Address> before = before(peer).known();
        boolean named = namedBy[peer.index] == names || areNamedSo(before, names);
        namedBy[peer.index] = names;
        if (knownAt[peer.index] == peer.known.changes() && peer.banned.isEmpty() && named) {
            return before;
        }
        knownAt[peer.index] = peer.known.changes();
        List<SwarmView.Address> addresses = new ArrayList<>();
        for (int i = 0; i < peer.known.size(); i++) {
            Peer other = world.peer(peer.known.get(i));
            addresses.add(new SwarmView.Address(other.index, name(other, names), false));
        }
        for (int banned : peer.banned) {
            addresses.add(new SwarmView.Address(banned, name(world.peer(banned), names), true));
        }
        addresses.sort(Comparator.comparingInt(SwarmView.Address::peer));
        return again(before, addresses, SwarmView.Address::equals);
    }

    private boolean areNamedSo(List<SwarmView.Address> addresses, Names names) {
        for (SwarmView.Address address : addresses) {
            if (address.banned() || !address.name().equals(name(world.peer(address.peer()), names))) {
                return false;
            }
        }
        return true;
    }

    /** How many pieces the owner of a half-link has told the other end of. */
    private int announced(int h, Peer owner) {
        if (links.announced[h] == null) {
            return owner.have;
        }
        int told = 0;
        for (long word : links.announced[h]) {
            told += Long.bitCount(word);
        }
        return told;
    }

    private SwarmView.RoomView room(Names names, boolean over, boolean secrets) {
        List<SwarmView.Row> rows = new ArrayList<>();
        for (Peer peer : world.peers) {
            rows.add(row(peer, names, secrets));
        }
        List<long[]> edges = new ArrayList<>();
        for (int i = 0; i < transfers.active.size(); i++) {
            int h = transfers.active.get(i);
            if (links.to[h] >= 0) {
                edges.add(new long[] {links.to[links.back(h)], links.to[h], Coarse.amount(links.rate(h, world.now))});
            }
        }
        return new SwarmView.RoomView(world.now, file, over, rows, edges, field());
    }

    private SwarmView.Row row(Peer peer, Names names, boolean secrets) {
        return new SwarmView.Row(
                peer.index,
                name(peer, names),
                peer.seat.group(),
                role(peer),
                state(peer),
                peer.seat.hand(),
                autopilot(peer),
                peer.have,
                rate(world.downRates, peer),
                rate(world.upRates, peer),
                Coarse.amount(peer.downloaded),
                Coarse.amount(peer.uploaded),
                finishedAt(peer),
                rank(peer),
                secrets ? peer.plays : null,
                secrets ? peer.uploadCapacity : null);
    }

    private String bitField(Peer peer) {
        if (bitFields.length < world.peers.size()) {
            bitFields = Arrays.copyOf(bitFields, world.peers.size());
            bitFieldHave = Arrays.copyOf(bitFieldHave, world.peers.size());
        }
        if (bitFields[peer.index] == null || bitFieldHave[peer.index] != peer.have) {
            bitFields[peer.index] = Base64.getEncoder().encodeToString(world.pieces.bitField(peer.index));
            bitFieldHave[peer.index] = peer.have;
        }
        return bitFields[peer.index];
    }

    /**
     * What a peer is shown of the field: anew every few seconds, and other peers at other seconds. So the frames of a large
     * swarm stay small and every second has about as much to say.
     */
    private SwarmView.Field field(Peer peer, boolean over) {
        SwarmView.Field known = before(peer).field();
        boolean due = (world.now + peer.index) / FIELD_SECONDS != (before(peer).clock() + peer.index) / FIELD_SECONDS;
        return known == null || due || over ? field() : known;
    }

    private SwarmView.Field field() {
        if (fieldAt != world.now) {
            SwarmView.Field now = count();
            field = now.equals(field) ? field : now;
            fieldAt = world.now;
        }
        return field;
    }

    private SwarmView.Field count() {
        int leechers = 0;
        int finished = 0;
        int seeds = 0;
        int best = 0;
        long sum = 0;
        Integer[] spread = new Integer[SwarmView.Field.PARTS];
        Arrays.fill(spread, 0);
        for (Peer peer : world.peers) {
            finished += peer.finishedAt == Peer.NEVER ? 0 : 1;
            seeds += peer.state == Peer.State.SEEDING ? 1 : 0;
            if (peer.state == Peer.State.DOWNLOADING) {
                leechers++;
                sum += peer.have;
                best = Math.max(best, peer.have);
                spread[(int) Math.min(spread.length - 1, (long) peer.have * spread.length / world.pieces.count)]++;
            }
        }
        double mean = leechers == 0 ? 0 : Coarse.mean((double) sum / leechers);
        return new SwarmView.Field(leechers, finished, seeds, mean, best, List.of(spread));
    }

    private long rate(Rates rates, Peer peer) {
        return peer.joinedAt == Peer.NEVER ? 0 : Coarse.amount(rates.of(peer.index, world.now, world.now - peer.joinedAt));
    }

    private Integer rank(Peer peer) {
        return peer.joinedAt == Peer.NEVER ? null : standings.rank(peer);
    }

    private static Long finishedAt(Peer peer) {
        return peer.finishedAt == Peer.NEVER ? null : peer.finishedAt;
    }

    private static String autopilot(Peer peer) {
        return peer.seat.hand() && !peer.manual && peer.holder != Holder.NOBODY ? peer.plays : null;
    }

    private static String name(Peer peer, Names names) {
        return names.of(peer.index, peer.seat.name());
    }

    private static String role(Peer peer) {
        return peer.initialSeed ? "seed" : "leecher";
    }

    private static String state(Peer peer) {
        return peer.state.name().toLowerCase(Locale.ROOT);
    }
}
