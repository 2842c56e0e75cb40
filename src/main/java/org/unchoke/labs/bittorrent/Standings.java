package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Standing;

/** Ranks the participants. Equals share a rank. */
final class Standings {
    // What puts somebody behind all who have it not.
    private static final long SEED = 1L << 62;
    private static final long UNFINISHED = 1L << 61;
    /** Behind everybody: who did not take part. */
    private static final long ABSENT = Long.MAX_VALUE;

    private final World world;
    /** What everybody has, by peer, as it was at the tick {@link #lookedAt}. */
    private long[] received = new long[0];
    /** Everybody's lag then, the best first. */
    private long[] sorted = new long[0];
    private long lookedAt = -1;

    /** Somebody who took part. */
    private record Entry(Peer peer, long lag) {}

    Standings(World world) {
        this.world = world;
    }

    Standing standing() {
        List<Entry> entries = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.joinedAt != Peer.NEVER) {
                entries.add(new Entry(peer, lag(peer)));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::lag));
        List<SwarmStanding> places = new ArrayList<>();
        for (Entry entry : entries) {
            boolean same = !places.isEmpty() && entries.get(places.size() - 1).lag == entry.lag;
            int rank = same ? places.get(places.size() - 1).rank() : places.size() + 1;
            places.add(place(entry.peer, rank));
        }
        return new Standing(places);
    }

    /** One participant's place; {@code null} if it has not joined. */
    SwarmStanding place(Peer peer) {
        return peer.joinedAt == Peer.NEVER ? null : place(peer, rank(peer));
    }

    /** A peer's rank among those who took part. */
    int rank(Peer peer) {
        look();
        long lag = lag(peer);
        int worse = sorted.length;
        int better = 0;
        while (better < worse) {
            int middle = (better + worse) / 2;
            if (sorted[middle] < lag) {
                better = middle + 1;
            } else {
                worse = middle;
            }
        }
        return better + 1;
    }

    /** How far behind somebody is: by the time of finishing, after them by the bytes that are missing, seeds last. */
    private long lag(Peer peer) {
        if (peer.joinedAt == Peer.NEVER) {
            return ABSENT;
        }
        long order = peer.finishedAt == Peer.NEVER ? UNFINISHED + world.content.sizeBytes() - received(peer) : peer.finishedAt;
        return peer.initialSeed ? SEED + order : order;
    }

    /** Bytes of the file that a peer has: whole pieces, and whole blocks of the pieces it has begun. */
    long received(Peer peer) {
        look();
        return received[peer.index];
    }

    /** Once for all who ask about a tick: what has arrived of begun pieces lies far apart. */
    private void look() {
        if (lookedAt != world.now || received.length != world.peers.size()) {
            lookedAt = world.now;
            received = world.peers.stream().mapToLong(this::count).toArray();
            sorted = world.peers.stream().mapToLong(this::lag).sorted().toArray();
        }
    }

    private long count(Peer peer) {
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
