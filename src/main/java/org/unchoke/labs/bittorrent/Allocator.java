package org.unchoke.labs.bittorrent;

import java.util.Arrays;

/**
 * Splits every uploader's capacity among its flows: in equal parts, or by weight; what a flow's own cap or the
 * receiver's capacity leaves is shared again among the others. The result is max-min fair (Bertsekas and Gallager,
 * "Data Networks", 6.5.2: progressive filling) to within a byte per flow, in whole bytes, and does not depend on how peers are numbered: odd bytes
 * go round among a sender's flows in the order in which they were added, which the caller takes from random keys.
 *
 * <p>Use: {@link #begin}, then for each sender {@link #sender} and its {@link #flow}s, then {@link #share}.
 */
final class Allocator {
    /** As a flow's cap or a receiver's capacity: no limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private int senders;
    private long[] upload = new long[16];
    private long[] senderKey = new long[16];
    private int[] first = new int[17];
    private int flows;
    private int[] receiver = new int[64];
    private long[] cap = new long[64];
    private int[] weight = new int[64];
    private long[] bytes = new long[64];
    private boolean[] plain = new boolean[16];
    private long[] taken = new long[0];
    private final ProgressiveFilling filling = new ProgressiveFilling();

    /** Forgets all flows. */
    void begin() {
        senders = 0;
        flows = 0;
    }

    /** Opens a sender; the flows added next are its own. */
    void sender(long bytesPerTick, long key) {
        if (senders == upload.length) {
            upload = Arrays.copyOf(upload, senders * 2);
            senderKey = Arrays.copyOf(senderKey, senders * 2);
            plain = Arrays.copyOf(plain, senders * 2);
            first = Arrays.copyOf(first, senders * 2 + 1);
        }
        upload[senders] = bytesPerTick;
        senderKey[senders] = key;
        plain[senders] = true;
        first[senders++] = flows;
        first[senders] = flows;
    }

    /** Adds a flow of the last sender and returns its number, from 0. */
    int flow(int toPeer, long mostBytes, int relativeWeight) {
        if (flows == receiver.length) {
            receiver = Arrays.copyOf(receiver, flows * 2);
            cap = Arrays.copyOf(cap, flows * 2);
            weight = Arrays.copyOf(weight, flows * 2);
            bytes = Arrays.copyOf(bytes, flows * 2);
        }
        receiver[flows] = toPeer;
        cap[flows] = mostBytes;
        weight[flows] = relativeWeight;
        plain[senders - 1] &= mostBytes == UNLIMITED && relativeWeight == 1;
        first[senders] = ++flows;
        return flows - 1;
    }

    /** What a flow may carry in this tick. */
    long bytes(int flow) {
        return bytes[flow];
    }

    /**
     * Decides about all flows.
     *
     * @param download capacity of each receiver; {@code null} if nobody's is limited
     * @param keys each receiver's random key, as the senders'
     * @param tick who gets an odd byte moves on with it
     */
    void share(long[] download, long[] keys, long tick) {
        for (int s = 0; s < senders; s++) {
            shareOf(s, tick);
        }
        if (download != null && overfull(download)) {
            filling.fill(this, download, keys, tick);
        }
    }

    /** One sender's split as if receivers could take everything. */
    private void shareOf(int s, long tick) {
        int from = first[s];
        int count = first[s + 1] - from;
        if (count == 0) {
            return;
        }
        if (!plain[s]) {
            shareByWeight(s, tick);
            return;
        }
        long each = upload[s] / count;
        int odd = (int) (upload[s] % count);
        int turn = (int) (tick % count);
        for (int j = 0; j < count; j++) {
            int place = j - turn;
            bytes[from + j] = each + ((place < 0 ? place + count : place) < odd ? 1 : 0);
        }
    }

    private void shareByWeight(int s, long tick) {
        long left = upload[s];
        long weights = 0;
        for (int f = first[s]; f < first[s + 1]; f++) {
            bytes[f] = -1;
            weights += weight[f];
        }
        boolean capped = true;
        while (capped) {
            capped = false;
            for (int f = first[s]; f < first[s + 1]; f++) {
                if (bytes[f] < 0 && (weight[f] == 0 || (cap[f] != UNLIMITED && belowShare(cap[f], weight[f], left, weights)))) {
                    bytes[f] = weight[f] == 0 ? 0 : cap[f];
                    left -= bytes[f];
                    weights -= weight[f];
                    capped = true;
                }
            }
        }
        for (int f = first[s]; f < first[s + 1]; f++) {
            if (bytes[f] < 0) {
                bytes[f] = left * weight[f] / weights;
            }
        }
        giveOddBytes(s, tick, null);
    }

    /** Whether {@code limit} is at most the part of {@code left} that the weight stands for. */
    static boolean belowShare(long limit, long weight, long left, long weights) {
        return (double) limit * weights <= 2e18 ? limit * weights <= left * weight : (double) limit * weights <= (double) left * weight;
    }

    /** Hands out what rounding left, byte by byte, in turn; {@code room} is what receivers can still take, or null. */
    void giveOddBytes(int s, long tick, long[] room) {
        int count = first[s + 1] - first[s];
        long left = upload[s];
        for (int f = first[s]; f < first[s + 1]; f++) {
            left -= bytes[f];
        }
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (int j = 0; j < count && left > 0; j++) {
                int f = first[s] + (int) ((j + tick) % count);
                if (weight[f] > 0 && bytes[f] < cap[f] && (room == null || room[receiver[f]] > 0)) {
                    bytes[f]++;
                    left--;
                    given = true;
                    if (room != null && room[receiver[f]] != UNLIMITED) {
                        room[receiver[f]]--;
                    }
                }
            }
        }
    }

    private boolean overfull(long[] download) {
        if (taken.length < download.length) {
            taken = new long[download.length];
        }
        Arrays.fill(taken, 0);
        boolean overfull = false;
        for (int f = 0; f < flows; f++) {
            taken[receiver[f]] += bytes[f];
            overfull |= taken[receiver[f]] > download[receiver[f]];
        }
        return overfull;
    }

    int senders() {
        return senders;
    }

    int flows() {
        return flows;
    }

    int first(int sender) {
        return first[sender];
    }

    int receiver(int flow) {
        return receiver[flow];
    }

    long cap(int flow) {
        return cap[flow];
    }

    int weight(int flow) {
        return weight[flow];
    }

    long upload(int sender) {
        return upload[sender];
    }

    long senderKey(int sender) {
        return senderKey[sender];
    }

    void set(int flow, long amount) {
        bytes[flow] = amount;
    }
}
