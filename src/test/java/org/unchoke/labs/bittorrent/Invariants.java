package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.unchoke.lab.LabEvent;

/** What must hold in every swarm after every tick, whatever is played. Call {@link #check} after each. */
final class Invariants {
    private final World world;
    private TreeMap<Integer, Long> uploaded = new TreeMap<>();
    private TreeMap<Integer, Long> downloaded = new TreeMap<>();
    private TreeMap<String, Long> sent = new TreeMap<>();
    private long[] have;
    private int words;

    Invariants(Swarm swarm) {
        this.world = swarm.world();
        remember();
    }

    void check(List<LabEvent> events) {
        conservation();
        for (Peer peer : world.peers) {
            capacity(peer);
            for (int i = 0; i < peer.ring.size(); i++) {
                halfLink(peer, peer.ring.get(i));
            }
            availability(peer);
            blocks(peer);
        }
        events.forEach(this::completed);
        remember();
    }

    private void conservation() {
        assertThat(world.peers.stream().mapToLong(peer -> peer.uploaded).sum())
                .as("bytes sent = bytes received")
                .isEqualTo(world.peers.stream().mapToLong(peer -> peer.downloaded).sum());
    }

    private void capacity(Peer peer) {
        assertThat(peer.uploaded - uploaded.getOrDefault(peer.index, 0L)).as("upload of %d", peer.index).isBetween(0L, peer.uploadLimit());
        assertThat(peer.downloaded - downloaded.getOrDefault(peer.index, 0L)).as("download of %d", peer.index).isBetween(0L, peer.downloadCapacity);
    }

    private void halfLink(Peer owner, int h) {
        Links links = world.links;
        int other = links.to[h];
        long flowed = links.sent(h) - sent.getOrDefault(name(h), 0L);
        assertThat(links.to[links.back(h)]).isEqualTo(owner.index);
        assertThat(owner.unchoked.contains(h)).isEqualTo(links.unchoked(h));
        assertThat(flowed).as("bytes from %d to %d", owner.index, other).isBetween(0L, links.cap(h));
        if (flowed > 0) {
            assertThat(links.unchoked(h)).as("data from %d to %d needs an unchoke", owner.index, other).isTrue();
        }
        if (links.sending[h] != null) {
            assertThat(hadBefore(owner.index, links.sending[h].piece) || hasNow(owner.index, links.sending[h].piece))
                    .as("%d sends a piece it has", owner.index).isTrue();
            assertThat(flowed == 0 || hadBefore(owner.index, links.sending[h].piece)).as("received in one tick, forwarded from the next").isTrue();
        }
        interest(owner, h, other);
    }

    /** A peer is interested where something was announced that it lacks, and remembers such a piece. */
    private void interest(Peer owner, int h, int other) {
        boolean wants = false;
        for (int piece = 0; piece < world.pieces.count; piece++) {
            wants |= wanted(owner.index, h, other, piece);
        }
        int wish = world.links.wish(h);
        assertThat(world.links.interested(h)).as("whether %d wants something of %d", owner.index, other).isEqualTo(wants);
        assertThat(wish != Links.NO_WISH).isEqualTo(wants);
        assertThat(!wants || wanted(owner.index, h, other, wish)).as("%d wants piece %d of %d", owner.index, wish, other).isTrue();
    }

    private boolean wanted(int peer, int h, int other, int piece) {
        long[] announced = world.links.announced[world.links.back(h)];
        boolean told = announced == null ? world.pieces.has(other, piece) : (announced[piece >>> 6] & 1L << piece) != 0;
        return told && !world.pieces.has(peer, piece);
    }

    private void availability(Peer peer) {
        for (int piece = 0; piece < world.pieces.count; piece++) {
            if (!world.pieces.has(peer.index, piece)) {
                int seen = 0;
                for (int i = 0; i < peer.ring.size(); i++) {
                    int back = world.links.back(peer.ring.get(i));
                    long[] announced = world.links.announced[back];
                    seen += (announced == null ? world.pieces.has(world.links.to[world.links.back(back)], piece) : (announced[piece >>> 6] & 1L << piece) != 0) ? 1 : 0;
                }
                assertThat(world.pieces.availability.of(peer.index, piece))
                        .as("how often %d sees piece %d", peer.index, piece).isEqualTo(seen);
            }
        }
    }

    private void blocks(Peer peer) {
        assertThat(peer.openBlocks).isEqualTo(peer.partials.stream().mapToInt(partial -> partial.open).sum());
        if (peer.state == Peer.State.DOWNLOADING) {
            assertThat(peer.unstarted + peer.partials.size() + peer.have).isEqualTo(world.pieces.count);
        }
    }

    /** A piece can only be completed with the help of somebody who had it before this tick. */
    private void completed(LabEvent event) {
        if (event instanceof SwarmEvent.PieceCompleted done) {
            boolean somebody = false;
            for (int other = 0; other * words < have.length; other++) {
                somebody |= other != done.peer() && hadBefore(other, done.piece());
            }
            assertThat(somebody).as("piece %d came from somebody", done.piece()).isTrue();
        }
    }

    private boolean hadBefore(int peer, int piece) {
        return peer * words < have.length && (have[peer * words + (piece >>> 6)] & 1L << piece) != 0;
    }

    private boolean hasNow(int peer, int piece) {
        return world.pieces.has(peer, piece);
    }

    private String name(int h) {
        return world.links.to[world.links.back(h)] + ">" + world.links.to[h] + "@" + world.links.since[h];
    }

    private void remember() {
        have = world.pieces.have.clone();
        words = world.pieces.words;
        uploaded = new TreeMap<>();
        downloaded = new TreeMap<>();
        sent = new TreeMap<>();
        for (Peer peer : world.peers) {
            uploaded.put(peer.index, peer.uploaded);
            downloaded.put(peer.index, peer.downloaded);
            for (int i = 0; i < peer.ring.size(); i++) {
                sent.put(name(peer.ring.get(i)), world.links.sent(peer.ring.get(i)));
            }
        }
    }
}
