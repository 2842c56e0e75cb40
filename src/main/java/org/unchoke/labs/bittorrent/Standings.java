package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Standing;

/** Ranks the participants. Equals share a rank. */
final class Standings {
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
        int rank = 0;
        Entry before = null;
        for (Entry entry : ordered()) {
            rank = rank(places.size(), rank, before, entry);
            places.add(place(entry.peer, rank));
            before = entry;
        }
        return new Standing(places);
    }

    /** One participant's place; {@code null} if it has not joined. */
    SwarmStanding place(Peer peer) {
        return peer.joinedAt == Peer.NEVER ? null : place(peer, rank(peer));
    }

    /** A peer's rank among those who took part, as it is now; 0 if it did not. Remembered for the tick. */
    int rank(Peer peer) {
        if (rankedAt != world.now || ranks.length < world.peers.size()) {
            ranks = new int[world.peers.size()];
            rankedAt = world.now;
            int rank = 0;
            int better = 0;
            Entry before = null;
            for (Entry entry : ordered()) {
                rank = rank(better++, rank, before, entry);
                ranks[entry.peer.index] = rank;
                before = entry;
            }
        }
        return ranks[peer.index];
    }

    /** The rank of an entry, given how many stand before it and the rank of the last of them. */
    private static int rank(int better, int last, Entry before, Entry entry) {
        return before != null && bestFirst(before, entry) == 0 ? last : better + 1;
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

    private Entry entry(Peer peer) {
        return new Entry(peer, peer.finishedAt == Peer.NEVER ? Long.MAX_VALUE : peer.finishedAt, received(peer));
    }

    /** Leechers before seeds; of them who finished earlier, or has more of the file. */
    private static int bestFirst(Entry one, Entry other) {
        if (one.peer.initialSeed != other.peer.initialSeed) {
            return one.peer.initialSeed ? 1 : -1;
        }
        int earlier = Long.compare(one.finishedAt, other.finishedAt);
        return earlier != 0 ? earlier : Long.compare(other.received, one.received);
    }

    private List<Entry> ordered() {
        List<Entry> entries = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.joinedAt != Peer.NEVER) {
                entries.add(entry(peer));
            }
        }
        entries.sort(Standings::bestFirst);
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
