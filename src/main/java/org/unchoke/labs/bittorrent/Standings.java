package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Standing;

/** Ranks the participants. Equals share a rank. */
final class Standings {
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingInt((Entry entry) -> entry.peer.initialSeed ? 1 : 0)
            .thenComparingLong(Entry::finishedAt)
            .thenComparing(Comparator.comparingLong(Entry::received).reversed());

    private final World world;
    private int[] ranks = new int[0];
    private long rankedAt = -1;

    /** What ranking compares. */
    private record Entry(Peer peer, long finishedAt, long received) {}

    Standings(World world) {
        this.world = world;
    }

    Standing standing() {
        List<SwarmStanding> places = new ArrayList<>();
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

    /** Bytes of the file that a peer has: whole pieces, and whole blocks of the pieces it has begun. */
    long received(Peer peer) {
        if (peer.have == world.pieces.count) {
            return world.content.sizeBytes();
        }
        int last = world.pieces.count - 1;
        long bytes = (long) peer.have * world.content.pieceBytes();
        if (world.pieces.has(peer.index, last)) {
            bytes += world.content.bytesOf(last) - world.content.pieceBytes();
        }
        for (Partial partial : peer.partials) {
            bytes += partial.arrivedBytes;
        }
        return bytes;
    }

    private List<Entry> ordered() {
        List<Entry> entries = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.joinedAt != Peer.NEVER) {
                entries.add(new Entry(peer, peer.finishedAt == Peer.NEVER ? Long.MAX_VALUE : peer.finishedAt, received(peer)));
            }
        }
        entries.sort(BEST_FIRST);
        return entries;
    }

    private SwarmStanding place(Peer peer, int rank) {
        long until = peer.leftAt == Peer.NEVER ? world.now : peer.leftAt;
        return new SwarmStanding(
                peer.index,
                rank,
                peer.seat.name(),
                peer.initialSeed ? "seed" : "leecher",
                peer.plays,
                peer.uploadCapacity,
                peer.joinedAt,
                peer.finishedAt == Peer.NEVER ? null : peer.finishedAt,
                peer.uploaded,
                peer.downloaded,
                (double) peer.unchokedSeconds / Math.max(1, until - peer.joinedAt));
    }
}
