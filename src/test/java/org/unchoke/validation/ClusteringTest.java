package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.simulation.Run;
import org.unchoke.validation.plot.Plot;

/**
 * Peers that can give much find each other, if the seed is fast enough to keep everyone supplied with something to
 * trade (Legout et al., SIGMETRICS'07). By chance the fast class would have 12 of 39 regular slots, 31 %.
 */
class ClusteringTest {
    private static final int FAST = 2;
    private static final double CHANCE = 12 / 39.0;
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 134217728}, "rules": {"slots": "fixed(4)"},
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": %d},
                       {"name": "slow", "count": 13, "uploadBytesPerSecond": 20000},
                       {"name": "middle", "count": 14, "uploadBytesPerSecond": 50000},
                       {"name": "fast", "count": 13, "uploadBytesPerSecond": 200000}]}""";

    @Test
    void fastClass_goodSeed_givesMostRegularSlotsToItself() {
        assertThat(Trials.median(ownShare(FAST, meters(200_000, 5)))).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void fastClass_slowSeed_clustersLess() {
        assertThat(Trials.median(ownShare(FAST, meters(100_000, 5))))
                .isLessThan(Trials.median(ownShare(FAST, meters(200_000, 5))) - 0.1);
    }

    @Test
    @Tag("validation")
    void fastClass_overManySeeds_givesSeventyPercentOfItsRegularSlotsToItself() {
        Report report = new Report("clustering");
        Plot plot = new Plot("Regular slots given to the own class", "", "share of time").level("chance", CHANCE).level("asked for", 0.7);
        List<ClusteringMeter> good = meters(200_000, 60);
        List<ClusteringMeter> slow = meters(100_000, 60);
        List<String> names = List.of("20 KB/s", "50 KB/s", "200 KB/s");
        for (int c = 0; c < names.size(); c++) {
            plot.box(names.get(c), ownShare(c, good));
            report.figure("own share, " + names.get(c) + ", seed 200 KB/s", ownShare(c, good));
        }
        for (int c = 0; c < names.size(); c++) {
            plot.box("… slow seed", ownShare(c, slow));
            report.figure("own share, " + names.get(c) + ", seed 100 KB/s", ownShare(c, slow));
        }
        report.write(plot);

        assertThat(Trials.median(ownShare(FAST, good))).isGreaterThanOrEqualTo(0.7);
        assertThat(Trials.median(ownShare(FAST, slow))).isLessThan(Trials.median(ownShare(FAST, good)) - 0.1);
    }

    private static double[] ownShare(int speed, List<ClusteringMeter> meters) {
        return meters.stream().mapToDouble(meter -> meter.share(speed, speed)).toArray();
    }

    private static List<ClusteringMeter> meters(long seedRate, int seeds) {
        SwarmScenario scenario = Trials.scenario(SCENARIO.formatted(seedRate));
        int[] classes = new int[41];
        Arrays.fill(classes, 1, 14, 0);
        Arrays.fill(classes, 14, 28, 1);
        Arrays.fill(classes, 28, 41, FAST);
        classes[0] = -1;
        return Trials.eachSeed(seeds, seed -> {
            ClusteringMeter meter = new ClusteringMeter(classes, 3);
            Run.play(Trials.LAB, scenario, seed, () -> false, meter);
            return meter;
        });
    }
}
