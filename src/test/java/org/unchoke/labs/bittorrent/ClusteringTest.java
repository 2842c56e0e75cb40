package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.simulation.Run;

class ClusteringTest {
    private static final Reason RANK = new Reason("rank", 1, 4);
    private static final Reason OPTIMISTIC = new Reason("optimistic", null, null);
    private static final BitTorrentLab LAB = new BitTorrentLab();

    private static SwarmScenario scenario(String leechers) {
        try {
            return LAB.scenario(Documents.parse("""
                    {"content": {"sizeBytes": 67108864, "pieceBytes": 262144},
                     "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 500000}, %s]}
                    """.formatted(leechers)));
        } catch (ScenarioException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Peer 0 is a seed, 1 and 2 are slow, 3 and 4 fast. */
    private static Clustering twoAndTwo() {
        SwarmScenario scenario = scenario("""
                {"name": "slow", "count": 2, "uploadBytesPerSecond": 20000},
                {"name": "fast", "count": 2, "uploadBytesPerSecond": 200000}
                """);
        return new Clustering(scenario, LAB.seats(scenario, new Seed(1)));
    }

    private static void pass(Clustering clustering, int from, int to) {
        for (int tick = from; tick <= to; tick++) {
            clustering.after(tick, List.of());
        }
    }

    @Test
    void classes_fewCapacities_areOnePerCapacitySlowestFirst() {
        assertThat(twoAndTwo().findings().classes()).containsExactly(
                new Clustering.CapacityClass(20_000, 20_000, 2), new Clustering.CapacityClass(200_000, 200_000, 2));
    }

    @Test
    void classes_manyCapacities_areThirds() {
        SwarmScenario scenario = scenario(
                "{\"name\": \"p\", \"count\": 6, \"uploadBytesPerSecond\": [60000, 10000, 50000, 20000, 40000, 30000]}");
        assertThat(new Clustering(scenario, LAB.seats(scenario, new Seed(1))).findings().classes()).containsExactly(
                new Clustering.CapacityClass(10_000, 20_000, 2),
                new Clustering.CapacityClass(30_000, 40_000, 2),
                new Clustering.CapacityClass(50_000, 60_000, 2));
    }

    @Test
    void classes_oneCapacityOfMany_areSlowerLikeMostAndFaster() {
        SwarmScenario scenario = scenario("""
                {"name": "p", "count": 5, "uploadBytesPerSecond": [10000, 20000, 90000, 80000, 70000]},
                {"name": "like", "count": 4, "uploadBytesPerSecond": 40000}
                """);
        assertThat(new Clustering(scenario, LAB.seats(scenario, new Seed(1))).findings().classes()).containsExactly(
                new Clustering.CapacityClass(10_000, 20_000, 2),
                new Clustering.CapacityClass(40_000, 40_000, 4),
                new Clustering.CapacityClass(70_000, 90_000, 3));
    }

    @Test
    void slotSeconds_afterTheFirstMinute_countRegularSlotsBetweenLeechersOnly() {
        Clustering clustering = twoAndTwo();
        List<LabEvent> begin = List.of(
                new SwarmEvent.Unchoked(0, 1, RANK), // a seed's slots do not count
                new SwarmEvent.Unchoked(3, 4, RANK),
                new SwarmEvent.Unchoked(1, 3, RANK),
                new SwarmEvent.Unchoked(4, 2, OPTIMISTIC)); // nor do optimistic ones
        clustering.after(50, begin);
        pass(clustering, 51, 70);
        clustering.after(71, List.of(new SwarmEvent.Choked(1, 3, RANK, 21, 0), new SwarmEvent.Reconsidered(4, 2, RANK)));
        pass(clustering, 72, 80);
        assertThat(clustering.findings().seconds()).isEqualTo(20);
        assertThat(clustering.findings().slotSeconds()).isDeepEqualTo(new long[][] {{0, 10}, {10, 20}});
    }

    @Test
    void slotSeconds_whenAClassHasFinished_countNoMore() {
        Clustering clustering = twoAndTwo();
        clustering.after(60, List.of(new SwarmEvent.Unchoked(1, 2, RANK), new SwarmEvent.Unchoked(3, 4, RANK)));
        pass(clustering, 61, 65);
        clustering.after(66, List.of(new SwarmEvent.Finished(3, 66)));
        clustering.after(67, List.of(new SwarmEvent.Finished(4, 67)));
        pass(clustering, 68, 90);
        assertThat(clustering.findings().seconds()).isEqualTo(6);
        assertThat(clustering.findings().slotSeconds()).isDeepEqualTo(new long[][] {{6, 0}, {0, 5}});
    }

    @Test
    void slotSeconds_ofAPeerAddedLater_areIgnored() {
        Clustering clustering = twoAndTwo();
        clustering.after(61, List.of(new SwarmEvent.Unchoked(9, 1, RANK), new SwarmEvent.Unchoked(1, 9, RANK)));
        assertThat(clustering.findings().slotSeconds()).isDeepEqualTo(new long[][] {{0, 0}, {0, 0}});
    }

    @Test
    void run_fastAndSlowPeers_findEachOther() {
        SwarmScenario scenario = scenario("""
                {"name": "slow", "count": 10, "uploadBytesPerSecond": 20000},
                {"name": "fast", "count": 10, "uploadBytesPerSecond": 200000, "strategy": "hand"}
                """);
        Run run = Run.play(LAB, scenario, new Seed(3), () -> false, (tick, events) -> {});
        Clustering.Findings found = (Clustering.Findings) run.findings();
        long[] fast = found.slotSeconds()[1];
        assertThat(found.seconds()).isPositive();
        assertThat((double) fast[1] / (fast[0] + fast[1])).as("chance is 9 of 19").isGreaterThan(0.55);
    }
}
