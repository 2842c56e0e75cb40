package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The allocator's slow path, for ticks in which a receiver's capacity binds: all flows grow together by weight; the
 * limit (a sender, a receiver, a flow's cap) that fills first fixes its flows; the rest goes on.
 */
final class ProgressiveFilling {
    private Allocator flows;
    private boolean[] fixed = new boolean[0];

    /** A limit shared by some flows, ordered by how full it will be when it binds. */
    private static final class Limit implements Comparable<Limit> {
        final long key;
        final List<Integer> flows = new ArrayList<>();
        long left;
        long weights;
        double level;

        Limit(long capacity, long key) {
            this.left = capacity;
            this.key = key;
        }

        double levelNow() {
            return weights == 0 ? Double.POSITIVE_INFINITY : (double) left / weights;
        }

        @Override
        public int compareTo(Limit other) {
            int byLevel = Double.compare(level, other.level);
            return byLevel != 0 ? byLevel : Long.compare(key, other.key);
        }
    }

    /** Overwrites the flows' bytes. */
    void fill(Allocator allocator, long[] download, long[] keys, long tick) {
        flows = allocator;
        int count = allocator.flows();
        fixed = new boolean[count];
        Limit[] atSender = new Limit[count];
        Limit[] atReceiver = new Limit[count];
        Limit[] atCap = new Limit[count];
        PriorityQueue<Limit> queue = limits(download, keys, atSender, atReceiver, atCap);
        while (!queue.isEmpty()) {
            Limit next = queue.poll();
            double level = next.levelNow();
            if (level > next.level) {
                next.level = level;
                if (next.weights > 0) {
                    queue.add(next);
                }
                continue;
            }
            long left = next.left;
            long weights = next.weights;
            for (int f : next.flows) {
                if (!fixed[f]) {
                    long amount = weights == 0 ? 0 : left * allocator.weight(f) / weights;
                    fix(f, amount, atSender[f], atReceiver[f], atCap[f]);
                }
            }
        }
        giveOddBytes(download, tick);
    }

    private PriorityQueue<Limit> limits(long[] download, long[] keys, Limit[] atSender, Limit[] atReceiver, Limit[] atCap) {
        PriorityQueue<Limit> queue = new PriorityQueue<>();
        Limit[] receivers = new Limit[download.length];
        for (int s = 0; s < flows.senders(); s++) {
            Limit sender = new Limit(flows.upload(s), flows.senderKey(s));
            for (int f = flows.first(s); f < flows.first(s + 1); f++) {
                atSender[f] = join(sender, f);
                int to = flows.receiver(f);
                if (download[to] != Allocator.UNLIMITED) {
                    receivers[to] = receivers[to] == null ? new Limit(download[to], keys[to]) : receivers[to];
                    atReceiver[f] = join(receivers[to], f);
                }
                if (flows.cap(f) != Allocator.UNLIMITED) {
                    atCap[f] = join(new Limit(flows.cap(f), 0), f);
                    enqueue(queue, atCap[f]);
                }
            }
            enqueue(queue, sender);
        }
        for (Limit limit : receivers) {
            if (limit != null) {
                enqueue(queue, limit);
            }
        }
        return queue;
    }

    private Limit join(Limit limit, int flow) {
        limit.flows.add(flow);
        limit.weights += flows.weight(flow);
        return limit;
    }

    private static void enqueue(PriorityQueue<Limit> queue, Limit limit) {
        limit.level = limit.levelNow();
        queue.add(limit);
    }

    private void fix(int f, long amount, Limit sender, Limit receiver, Limit cap) {
        fixed[f] = true;
        flows.set(f, amount);
        for (Limit limit : Arrays.asList(sender, receiver, cap)) {
            if (limit != null) {
                limit.left -= amount;
                limit.weights -= flows.weight(f);
            }
        }
    }

    private void giveOddBytes(long[] download, long tick) {
        long[] room = download.clone();
        for (int f = 0; f < flows.flows(); f++) {
            if (room[flows.receiver(f)] != Allocator.UNLIMITED) {
                room[flows.receiver(f)] -= flows.bytes(f);
            }
        }
        Integer[] order = new Integer[flows.senders()];
        Arrays.setAll(order, s -> s);
        Arrays.sort(order, (a, b) -> Long.compare(flows.senderKey(a), flows.senderKey(b)));
        for (int s : order) {
            flows.giveOddBytes(s, tick, room);
        }
    }
}
