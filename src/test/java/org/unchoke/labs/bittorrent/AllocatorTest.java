package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Rng;

class AllocatorTest {
    private static final long FREE = Allocator.UNLIMITED;
    /** Shares are whole bytes: a limit counts as reached if less than a byte per flow (here at most 6) is left. */
    private static final int ROUNDING = 7;

    /** Who sends to whom: rows of receiver, cap, weight, one list per sender. */
    private record Net(long[] upload, long[] senderKey, List<List<long[]>> flows, long[] download, long[] keys) {
        long[][] share(int[] senderOrder, int[] renamed) {
            Allocator allocator = new Allocator();
            allocator.begin();
            int[][] numbers = new int[upload.length][];
            for (int s : senderOrder) {
                allocator.sender(upload[s], senderKey[s]);
                numbers[s] = flows.get(s).stream()
                        .mapToInt(flow -> allocator.flow(renamed[(int) flow[0]], flow[1], (int) flow[2]))
                        .toArray();
            }
            long[] newDownload = new long[download.length];
            long[] newKeys = new long[download.length];
            for (int r = 0; r < download.length; r++) {
                newDownload[renamed[r]] = download[r];
                newKeys[renamed[r]] = keys[r];
            }
            allocator.share(newDownload, newKeys, 17);
            return Arrays.stream(numbers).map(row -> Arrays.stream(row).mapToLong(allocator::bytes).toArray()).toArray(long[][]::new);
        }

        long[][] share() {
            return share(range(upload.length), range(download.length));
        }
    }

    @Test
    void share_equalFlows_splitEquallyAndLoseNoByte() {
        assertThat(oneSender(10, flow(0, FREE, 1), flow(1, FREE, 1), flow(2, FREE, 1))).satisfies(shares -> {
            assertThat(Arrays.stream(shares).sum()).isEqualTo(10);
            assertThat(shares).containsExactlyInAnyOrder(3, 3, 4);
        });
    }

    @Test
    void share_cappedFlow_leavesTheRestToTheOthers() {
        assertThat(oneSender(100, flow(0, 10, 1), flow(1, FREE, 1), flow(2, FREE, 1))).containsExactly(10, 45, 45);
    }

    @Test
    void share_weights_splitInProportion() {
        assertThat(oneSender(100, flow(0, FREE, 1), flow(1, FREE, 3), flow(2, FREE, 0))).containsExactly(25, 75, 0);
    }

    @Test
    void share_fullReceiver_leavesTheRestToTheSendersOtherFlows() {
        Net net = new Net(new long[] {100, 100}, new long[] {1, 2},
                List.of(List.of(flow(0, FREE, 1), flow(1, FREE, 1)), List.of(flow(0, FREE, 1))), new long[] {60, FREE}, new long[] {5, 6});
        assertThat(net.share()).isDeepEqualTo(new long[][] {{30, 70}, {30}});
    }

    @Property(tries = 2000, seed = "1")
    void share_anyNet_isFeasibleAndMaxMinFair(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) {
        Net net = random(new Rng(seed));
        assertFair(net, net.share());
    }

    @Property(tries = 1000, seed = "1")
    void share_peersRenumbered_givesEveryFlowTheSame(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) {
        Rng rng = new Rng(seed);
        Net net = random(rng);
        int[] senders = range(net.upload.length);
        int[] receivers = range(net.download.length);
        rng.shuffle(senders);
        rng.shuffle(receivers);
        assertThat(net.share(senders, receivers)).isDeepEqualTo(net.share());
    }

    private static void assertFair(Net net, long[][] shares) {
        long[] received = new long[net.download.length];
        long[] sent = new long[net.upload.length];
        forEach(net, (s, f, flow) -> {
            long bytes = shares[s][f];
            assertThat(bytes).isBetween(0L, flow[2] == 0 ? 0 : flow[1]);
            sent[s] += bytes;
            received[(int) flow[0]] += bytes;
        });
        for (int s = 0; s < sent.length; s++) {
            assertThat(sent[s]).isLessThanOrEqualTo(net.upload[s]);
        }
        for (int r = 0; r < received.length; r++) {
            assertThat(received[r]).isLessThanOrEqualTo(net.download[r]);
        }
        forEach(net, (s, f, flow) -> {
            boolean couldHaveOneMore = shares[s][f] < flow[1] && flow[2] > 0 && sent[s] < net.upload[s] && received[(int) flow[0]] < net.download[(int) flow[0]];
            assertThat(couldHaveOneMore).as("no byte is left that somebody could send and take").isFalse();
            boolean atCap = shares[s][f] == flow[1] || flow[2] == 0;
            boolean atSender = sent[s] > net.upload[s] - ROUNDING && largest(net, shares, s, -1, s, f);
            boolean atReceiver = received[(int) flow[0]] > net.download[(int) flow[0]] - ROUNDING && largest(net, shares, -1, (int) flow[0], s, f);
            assertThat(atCap || atSender || atReceiver).as("flow %d of sender %d could have more: %s", f, s, Arrays.deepToString(shares)).isTrue();
        });
    }

    /** Whether no other flow at this limit has more for its weight, but for rounding. */
    private static boolean largest(Net net, long[][] shares, int sender, int receiver, int s, int f) {
        double mine = (double) shares[s][f] / net.flows.get(s).get(f)[2];
        boolean[] largest = {true};
        forEach(net, (s2, f2, flow2) -> {
            boolean here = s2 == sender || flow2[0] == receiver;
            if (here && flow2[2] > 0 && (double) shares[s2][f2] / flow2[2] > mine + ROUNDING + 8.0 / net.flows.get(s).get(f)[2]) {
                largest[0] = false;
            }
        });
        return largest[0];
    }

    private interface Visit {
        void flow(int sender, int flow, long[] values);
    }

    private static void forEach(Net net, Visit visit) {
        for (int s = 0; s < net.flows.size(); s++) {
            for (int f = 0; f < net.flows.get(s).size(); f++) {
                visit.flow(s, f, net.flows.get(s).get(f));
            }
        }
    }

    private static Net random(Rng rng) {
        int senders = 1 + rng.nextInt(6);
        int receivers = 1 + rng.nextInt(6);
        long[] upload = rng.split(1).nextInt(2) == 0 ? rates(rng, senders, 50) : rates(rng, senders, 100_000);
        long[] download = rates(rng, receivers, rng.nextInt(2) == 0 ? 50 : 100_000);
        List<List<long[]>> flows = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
            flows.add(new ArrayList<>());
            for (int r = 0; r < receivers; r++) {
                if (rng.nextInt(3) > 0) {
                    flows.get(s).add(flow(r, rng.nextInt(4) == 0 ? rng.nextInt(40) : FREE, rng.nextInt(4) == 0 ? rng.nextInt(5) : 1));
                }
            }
        }
        for (int r = 0; r < receivers; r++) {
            download[r] = rng.nextInt(3) == 0 ? FREE : download[r];
        }
        return new Net(upload, keys(rng, senders), flows, download, keys(rng, receivers));
    }

    private static long[] rates(Rng rng, int count, int most) {
        long[] rates = new long[count];
        Arrays.setAll(rates, i -> rng.nextInt(most));
        return rates;
    }

    private static long[] keys(Rng rng, int count) {
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> rng.nextLong());
        return keys;
    }

    private static int[] range(int count) {
        int[] range = new int[count];
        Arrays.setAll(range, i -> i);
        return range;
    }

    private static long[] flow(int receiver, long cap, int weight) {
        return new long[] {receiver, cap, weight};
    }

    private static long[] oneSender(long upload, long[]... flows) {
        long[] download = new long[flows.length];
        Arrays.fill(download, FREE);
        return new Net(new long[] {upload}, new long[] {1}, List.of(List.of(flows)), download, new long[flows.length]).share()[0];
    }
}
