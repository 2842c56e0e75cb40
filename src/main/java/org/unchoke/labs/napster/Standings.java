package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Standing;

/** Ranks the participants. Equals share a rank. */
final class Standings {
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingInt(Entry::got)
            .reversed()
            .thenComparingLong(Entry::lastAt)
            .thenComparing(Comparator.comparingLong(Entry::uploaded).reversed());

    private final World world;
    private int[] ranks = new int[0];
    private long rankedAt = -1;

    /** What ranking compares. */
    private record Entry(Peer peer, int got, long lastAt, long uploaded) {}

    Standings(World world) {
        this.world = world;
    }

    Standing standing() {
        List<NapsterStanding> places = new ArrayList<>();
        List<Entry> entries = ordered();
        for (int i = 0; i < entries.size(); i++) {
            int rank = i > 0 && BEST_FIRST.compare(entries.get(i - 1), entries.get(i)) == 0 ? places.get(i - 1).rank() : i + 1;
            places.add(place(entries.get(i).peer, rank));
        }
        return new Standing(places);
    }

    /** A peer's rank among those who took part, as it is now; 0 if it did not. Remembered for the tick. */
    int rank(Peer peer) {
        if (rankedAt != world.now || ranks.length < world.peers.size()) {
            ranks = new int[world.peers.size()];
            standing().places().forEach(place -> ranks[place.seat()] = place.rank());
            rankedAt = world.now;
        }
        return ranks[peer.index];
    }

    private List<Entry> ordered() {
        List<Entry> entries = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.joinedAt != Peer.NEVER) {
                long last = peer.wanted.stream().mapToLong(want -> want.gotAt).max().orElse(Peer.NEVER);
                entries.add(new Entry(peer, peer.got(), last, peer.uploaded));
            }
        }
        entries.sort(BEST_FIRST);
        return entries;
    }

    /** Seconds until a peer had a song of its list, on average; missing ones count until now. */
    Double meanSeconds(Peer peer) {
        long sum = 0;
        for (Peer.Want want : peer.wanted) {
            sum += (want.gotAt == Peer.NEVER ? world.now : want.gotAt) - peer.joinedAt;
        }
        return peer.wanted.isEmpty() ? null : (Double) ((double) sum / peer.wanted.size());
    }

    private NapsterStanding place(Peer peer, int rank) {
        return new NapsterStanding(
                peer.index,
                rank,
                peer.seat.name(),
                peer.plays,
                peer.wanted.size(),
                peer.got(),
                peer.finishedAt == Peer.NEVER ? null : peer.finishedAt,
                meanSeconds(peer),
                peer.downloaded,
                peer.wasted,
                peer.uploaded,
                peer.served,
                (int) peer.library.values().stream().filter(copy -> copy.shared).count(),
                peer.openSeconds / Math.max(1, peer.onlineSeconds),
                peer.queries,
                peer.uploadCapacity,
                peer.joinedAt);
    }
}
