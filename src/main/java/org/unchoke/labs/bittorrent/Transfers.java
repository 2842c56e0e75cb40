package org.unchoke.labs.bittorrent;

import java.util.Arrays;

/**
 * One tick's data: whom each peer sends to, how much, and what becomes of it. Data flows exactly where the receiver
 * is interested and not choked. Pieces completed here are announced after all transfers, so that bytes received in
 * one tick can be forwarded from the next.
 */
final class Transfers {
    /**
     * Senders compete only for receivers whose capacity is limited. Where none is, so many peers send before the next
     * are looked at, and what was read of them is still at hand.
     */
    private static final int BATCH = Foresight.SPAN;

    private final World world;
    private final Links links;
    private final Downloads downloads;
    private final Foresight foresight;
    private final Allocator allocator = new Allocator();
    private final IntList senders = new IntList();
    private int[] linkOf = new int[64];
    private int flows;
    private long[] download = new long[0];
    private long[] keys = new long[0];
    /** By receiver, what it gets in this tick. */
    private long[] gained = new long[0];
    /** Half-links that carried data in this tick. */
    final IntList active = new IntList();

    Transfers(World world, Downloads downloads, Foresight foresight) {
        this.world = world;
        this.links = world.links;
        this.downloads = downloads;
        this.foresight = foresight;
    }

    void run() {
        int peers = world.peers.size();
        long[] limits = downloadLimits();
        int together = limits == null ? BATCH : peers;
        boolean ahead = limits == null && foresight.pays();
        active.clear();
        for (int first = 0; first < peers; first += together) {
            int last = Math.min(first + together, peers);
            if (ahead) {
                foresight.senders(first, last);
            }
            collect(first, last);
            allocator.share(limits, keys, world.now);
            if (ahead) {
                foresight.flows(linkOf, allocator);
            }
            for (int s = 0; s < allocator.senders(); s++) {
                send(s);
            }
        }
        bookGains();
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

    /** Finds the flows of some peers. */
    private void collect(int from, int to) {
        allocator.begin();
        senders.clear();
        flows = 0;
        for (int p = from; p < to; p++) {
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
        allocator.flow(links.receiver(h), shaped ? links.cap(h) : Links.UNLIMITED, shaped ? links.weight(h) : 1);
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
        gained[links.receiver(h)] += bytes;
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
