package org.unchoke.labs.bittorrent;

import java.util.Arrays;

/**
 * One tick's data: whom each peer sends to, how much, and what becomes of it. Data flows exactly where the receiver
 * is interested and not choked. Pieces completed here are announced after all transfers, so that bytes received in
 * one tick can be forwarded from the next.
 */
final class Transfers {
    private final World world;
    private final Links links;
    private final Downloads downloads;
    private final Allocator allocator = new Allocator();
    private final IntList senders = new IntList();
    private int[] linkOf = new int[64];
    private int flows;
    private long seenAhead;
    private long[] download = new long[0];
    private long[] keys = new long[0];
    /** By receiver, what it gets in this tick. */
    private long[] gained = new long[0];
    /** Half-links that carried data in this tick. */
    final IntList active = new IntList();

    Transfers(World world, Downloads downloads) {
        this.world = world;
        this.links = world.links;
        this.downloads = downloads;
    }

    void run() {
        collect();
        allocator.share(downloadLimits(), keys, world.now);
        active.clear();
        for (int s = 0; s < allocator.senders(); s++) {
            lookAhead(s + 2);
            send(s);
        }
        bookGains();
    }

    /**
     * Touches what a sender's flows will need, so that memory brings it while those before are served: in a large
     * swarm nearly everything lies outside the processor's caches, and a look at it does not wait for another.
     */
    private void lookAhead(int sender) {
        if (sender < allocator.senders()) {
            for (int flow = allocator.first(sender); flow < allocator.first(sender + 1); flow++) {
                seenAhead += downloads.peek(linkOf[flow]);
            }
        }
    }

    private void send(int sender) {
        long sent = 0;
        for (int flow = allocator.first(sender); flow < allocator.first(sender + 1); flow++) {
            long bytes = allocator.bytes(flow);
            long used = bytes == 0 ? 0 : downloads.deliver(linkOf[flow], senders.get(sender), bytes);
            if (used > 0) {
                book(linkOf[flow], used);
                sent += used;
            }
        }
        if (sent > 0) {
            int from = senders.get(sender);
            world.peer(from).uploaded += sent;
            world.upRates.add(from, world.now, sent);
        }
    }

    private void collect() {
        allocator.begin();
        senders.clear();
        flows = 0;
        for (int p = 0; p < world.peers.size(); p++) {
            Peer sender = world.peers.get(p);
            int serves = sender.unchoked.size();
            if (serves == 0 || sender.silent) {
                continue;
            }
            senders.add(p);
            allocator.sender(sender.uploadLimit(), sender.key);
            for (int u = 0; u < serves; u++) {
                int h = sender.unchoked.get(u);
                if (links.wanted(h)) {
                    add(h);
                }
            }
        }
    }

    private void add(int h) {
        if (flows == linkOf.length) {
            linkOf = Arrays.copyOf(linkOf, flows * 2);
        }
        linkOf[flows++] = h;
        boolean shaped = links.shaped(h);
        allocator.flow(links.to[h], shaped ? links.cap(h) : Links.UNLIMITED, shaped ? links.weight(h) : 1);
    }

    /** Every receiver's capacity; {@code null} if nobody's is limited. */
    private long[] downloadLimits() {
        int peers = world.peers.size();
        if (download.length != peers) {
            download = new long[peers];
            keys = new long[peers];
            gained = new long[peers];
        }
        boolean limited = false;
        for (int p = 0; p < peers; p++) {
            download[p] = world.peers.get(p).downloadCapacity;
            keys[p] = world.peers.get(p).key;
            limited |= download[p] != Allocator.UNLIMITED;
        }
        return limited ? download : null;
    }

    private void book(int h, long bytes) {
        links.send(h, world.now, bytes);
        gained[links.to[h]] += bytes;
        active.add(h);
    }

    private void bookGains() {
        for (int p = 0; p < world.peers.size(); p++) {
            if (gained[p] > 0) {
                world.peer(p).downloaded += gained[p];
                world.downRates.add(p, world.now, gained[p]);
                gained[p] = 0;
            }
        }
    }
}
