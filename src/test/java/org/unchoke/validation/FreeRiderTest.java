package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.simulation.Run;
import org.unchoke.validation.plot.Plot;

/**
 * Who uploads nothing lives on optimistic unchokes: it gets something from other leechers, but not much. What the
 * seed sends is left out, for a seed does not ask for anything in return, and so is what comes after the last
 * contributor has left.
 */
class FreeRiderTest {
    private static final int PEERS = 40;
    private static final int RIDERS = 4;
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 268435456}, "rules": {"slots": "fixed(4)"}, "endsAtSeconds": 40000,
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": %d},
                       {"name": "peer", "count": 36, "uploadBytesPerSecond": 100000},
                       {"name": "rider", "count": 4, "strategy": "free-rider", "uploadBytesPerSecond": 100000}]}""";

    @Test
    void freeRider_goodSeed_getsLittleFromLeechers() {
        assertThat(Trials.median(share(300_000, 4))).isBetween(0.001, 0.35);
    }

    @Test
    @Tag("validation")
    void freeRider_overManySeeds_getsLittleFromLeechers() {
        double[] good = share(300_000, 60);
        double[] middling = share(200_000, 60);
        double[] slow = share(100_000, 60);

        new Report("free-rider")
                .figure("rider's rate / reference rate, seed 300 KB/s", good)
                .figure("rider's rate / reference rate, seed 200 KB/s", middling)
                .figure("rider's rate / reference rate, seed 100 KB/s", slow)
                .write(new Plot("What a free-rider gets from leechers", "", "its rate / a reference client's")
                        .box("seed 300 KB/s", good).box("seed 200 KB/s", middling).box("seed 100 KB/s", slow)
                        .level("asked for: less", 0.35));
        assertThat(Trials.median(good)).isBetween(0.001, 0.35);
    }

    private static double[] share(long seedRate, int seeds) {
        SwarmScenario scenario = Trials.scenario(SCENARIO.formatted(seedRate));
        return Trials.forEachSeed(seeds, seed -> {
            PairTable table = new PairTable(PEERS + 1);
            Run run = Run.play(Trials.LAB, scenario, seed, () -> false, table);
            return fromLeechers(run, table, "free-rider") / fromLeechers(run, table, "reference");
        });
    }

    /** Mean rate of a strategy's peers, in bytes/s, without the seed's part, while contributors were there. */
    private static double fromLeechers(Run run, PairTable table, String strategy) {
        List<SwarmStanding> peers = Trials.leechers(run);
        double lastContributor = peers.stream().filter(peer -> !peer.strategy().equals("free-rider"))
                .mapToDouble(Trials::seconds).max().orElseThrow();
        return peers.stream().filter(peer -> peer.strategy().equals(strategy))
                .mapToDouble(peer -> (peer.downloadedBytes() - table.sent(0, peer.seat())) / Math.min(lastContributor, Trials.seconds(peer)))
                .average().orElseThrow();
    }
}
