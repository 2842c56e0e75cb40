package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;

/** Songs on their way: asked for, in a queue, moving, complete or in vain. A song comes whole from one peer, or not at all. */
final class Transfers {
    private final World world;
    private final Sharing sharing;

    Transfers(World world, Sharing sharing) {
        this.world = world;
        this.sharing = sharing;
    }

    void request(Peer peer, int song, int holder) {
        Peer other = world.peer(holder);
        Transfer transfer = new Transfer(world.music.find(song), holder, peer.index, world.now);
        peer.downloads.add(transfer);
        if (!other.online()) {
            transfer.deadSince = world.now;
        } else if (!other.shares(song)) {
            fail(transfer, "notShared");
        } else {
            other.uploads.add(transfer);
            world.happened(new NapsterEvent.Requested(holder, peer.index, song, Math.max(0, other.uploads.size() - Math.max(0, other.slots))));
        }
    }

    void cancel(Peer peer, int song, int holder) {
        Transfer transfer = peer.download(song, holder);
        if (transfer != null) {
            fail(transfer, "cancelled");
        }
    }

    /** Whoever waited for a song that is not shared any more waits in vain; what moves is let finish. */
    void unshared(Peer peer) {
        for (Transfer transfer : List.copyOf(peer.uploads)) {
            if (transfer.startedAt == Peer.NEVER && !peer.shares(transfer.song)) {
                fail(transfer, "notShared");
            }
        }
    }

    /** A peer goes: who downloads from it will notice in time, whom it served has a free place at once. */
    void abandon(Peer peer) {
        for (Transfer transfer : List.copyOf(peer.downloads)) {
            fail(transfer, "left");
        }
        for (Transfer transfer : peer.uploads) {
            transfer.deadSince = world.now;
            transfer.rate = 0;
        }
        peer.uploads.clear();
    }

    /** One second of moving bytes. */
    void run() {
        List<Transfer> moving = moving();
        long[] up = new long[world.peers.size()];
        long[] down = new long[world.peers.size()];
        for (Peer peer : world.peers) {
            up[peer.index] = peer.uploadCapacity;
            down[peer.index] = peer.downloadCapacity;
            peer.upRate = 0;
            peer.downRate = 0;
        }
        long[] given = new FairShare(
                        moving.stream().mapToInt(transfer -> transfer.from).toArray(),
                        moving.stream().mapToInt(transfer -> transfer.to).toArray(),
                        moving.stream().mapToLong(transfer -> transfer.bytes - transfer.sent).toArray(),
                        up,
                        down)
                .divide();
        for (int i = 0; i < given.length; i++) {
            move(moving.get(i), given[i]);
        }
        moving.stream().filter(Transfer::complete).forEach(this::complete);
        giveUpOnTheDead();
    }

    /** The first in each queue, as many as the peer serves. */
    private List<Transfer> moving() {
        List<Transfer> moving = new ArrayList<>();
        for (Peer peer : world.peers) {
            for (int i = 0; i < peer.uploads.size(); i++) {
                peer.uploads.get(i).rate = 0;
                if (i < peer.slots) {
                    moving.add(peer.uploads.get(i));
                }
            }
        }
        return moving;
    }

    private void move(Transfer transfer, long bytes) {
        if (bytes > 0 && transfer.startedAt == Peer.NEVER) {
            transfer.startedAt = world.now;
            world.happened(new NapsterEvent.Started(transfer.from, transfer.to, transfer.song, world.now - transfer.askedAt));
        }
        transfer.sent += bytes;
        transfer.rate = bytes;
        Peer from = world.peer(transfer.from);
        Peer to = world.peer(transfer.to);
        from.uploaded += bytes;
        from.upRate += bytes;
        to.downloaded += bytes;
        to.downRate += bytes;
    }

    private void complete(Transfer transfer) {
        Peer from = world.peer(transfer.from);
        Peer to = world.peer(transfer.to);
        if (!to.downloads.remove(transfer)) {
            return; // another copy was complete in the same second
        }
        from.uploads.remove(transfer);
        Copy source = from.library.get(transfer.song);
        source.served++;
        from.served++;
        if (source.decoy) {
            to.wasted += transfer.bytes;
            remember(to, transfer, "decoy");
            world.happened(new NapsterEvent.Decoy(transfer.from, transfer.to, transfer.song, transfer.bytes));
            return;
        }
        Peer.Want want = to.want(transfer.song);
        boolean wanted = want != null && want.gotAt == Peer.NEVER;
        long seconds = world.now - transfer.askedAt;
        world.happened(new NapsterEvent.Completed(transfer.from, transfer.to, transfer.song, transfer.bytes, seconds, wanted));
        sharing.add(to, transfer.song);
        for (Transfer other : List.copyOf(to.downloads)) {
            if (other.song == transfer.song) {
                fail(other, "elsewhere");
            }
        }
        if (wanted) {
            want.gotAt = world.now;
            if (to.got() == to.wanted.size()) {
                to.finishedAt = world.now;
                world.happened(new NapsterEvent.Finished(to.index, world.now - to.joinedAt));
            }
        }
    }

    private void giveUpOnTheDead() {
        for (Peer peer : world.peers) {
            for (Transfer transfer : List.copyOf(peer.downloads)) {
                boolean dead = transfer.deadSince != Peer.NEVER;
                if (dead && world.now - transfer.deadSince >= world.scenario.rules().connectSeconds()) {
                    fail(transfer, transfer.startedAt == Peer.NEVER ? "noAnswer" : "gone");
                }
            }
        }
    }

    private void fail(Transfer transfer, String reason) {
        Peer to = world.peer(transfer.to);
        to.downloads.remove(transfer);
        world.peer(transfer.from).uploads.remove(transfer);
        to.wasted += transfer.sent;
        if (reason.equals("noAnswer") || reason.equals("gone") || reason.equals("notShared")) {
            remember(to, transfer, reason);
        }
        world.happened(new NapsterEvent.Failed(transfer.from, transfer.to, transfer.song, reason, transfer.sent));
    }

    private static void remember(Peer peer, Transfer transfer, String failure) {
        Hit hit = peer.known.get(Hit.key(transfer.song, transfer.from));
        if (hit != null) {
            hit.failure = failure;
        }
    }
}
