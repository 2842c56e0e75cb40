package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.lab.LabEvent;

/** What must hold in every tick of every match. */
final class Invariants {
    private final World world;
    private final TreeMap<Integer, Long> uploaded = new TreeMap<>();
    private final TreeMap<Integer, Long> downloaded = new TreeMap<>();

    Invariants(Napster napster) {
        world = napster.world();
    }

    void check(List<LabEvent> events) {
        bytesAreConservedAndWithinCapacity();
        queuesAgree();
        theIndexKnowsWhoIsSignedIn();
        replies(events);
    }

    private void bytesAreConservedAndWithinCapacity() {
        long sent = 0;
        long got = 0;
        for (Peer peer : world.peers) {
            long up = peer.uploaded - uploaded.getOrDefault(peer.index, 0L);
            long down = peer.downloaded - downloaded.getOrDefault(peer.index, 0L);
            assertThat(up).isBetween(0L, peer.uploadCapacity);
            assertThat(down).isBetween(0L, peer.downloadCapacity);
            uploaded.put(peer.index, peer.uploaded);
            downloaded.put(peer.index, peer.downloaded);
            sent += peer.uploaded;
            got += peer.downloaded;
            long useful = peer.downloaded - peer.wasted - peer.downloads.stream().mapToLong(transfer -> transfer.sent).sum();
            assertThat(useful).as("bytes of songs that arrived whole").isGreaterThanOrEqualTo(0);
            assertThat(peer.slots == 0 && up > 0).as("nobody is served who should not be").isFalse();
        }
        assertThat(got).isEqualTo(sent);
    }

    private void queuesAgree() {
        for (Peer peer : world.peers) {
            for (Transfer transfer : peer.downloads) {
                Peer from = world.peer(transfer.from);
                assertThat(transfer.to).isEqualTo(peer.index);
                assertThat(transfer.sent).isBetween(0L, transfer.bytes - 1);
                assertThat(from.uploads.contains(transfer)).isEqualTo(transfer.deadSince == Peer.NEVER);
                assertThat(peer.library).doesNotContainKey(transfer.song);
            }
            assertThat(peer.downloads).map(transfer -> Hit.key(transfer.song, transfer.from)).doesNotHaveDuplicates();
            assertThat(peer.downloads.size()).isLessThanOrEqualTo(world.scenario.rules().maxDownloads());
            for (Transfer transfer : peer.uploads) {
                assertThat(peer.online() && world.peer(transfer.to).downloads.contains(transfer)).isTrue();
            }
            assertThat(peer.online() || peer.downloads.isEmpty()).isTrue();
            for (Peer.Want want : peer.wanted) {
                assertThat(peer.library.containsKey(want.song)).isEqualTo(want.gotAt != Peer.NEVER);
            }
        }
    }

    private void theIndexKnowsWhoIsSignedIn() {
        TreeMap<Integer, TreeSet<Integer>> truth = new TreeMap<>();
        for (Peer peer : world.peers) {
            for (Copy copy : peer.library.values()) {
                if (peer.online() && copy.shared) {
                    truth.computeIfAbsent(copy.song, any -> new TreeSet<>()).add(peer.index);
                }
            }
            Server server = world.serverOf(peer);
            if (server != null) {
                assertThat(server.up && server.members.contains(peer.index) && peer.online()).isTrue();
                for (Copy copy : peer.library.values()) {
                    assertThat(server.holders(copy.song).contains(peer.index)).isEqualTo(copy.shared);
                }
            }
        }
        for (int song = 0; song < world.sharers.size(); song++) {
            assertThat(world.sharers.get(song)).isEqualTo(truth.getOrDefault(song, new TreeSet<>()));
        }
    }

    private void replies(List<LabEvent> events) {
        for (LabEvent event : events) {
            if (event instanceof NapsterEvent.Answered reply) {
                assertThat(reply.results()).isLessThanOrEqualTo(world.scenario.index().maxResults());
                assertThat(reply.results() - reply.stale()).isBetween(0, reply.existing());
                assertThat(reply.messages()).isBetween(2, 2 * world.servers.size());
            }
        }
    }
}
