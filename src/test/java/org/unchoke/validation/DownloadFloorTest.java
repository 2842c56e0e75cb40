package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.simulation.Spread;
import org.unchoke.validation.plot.Plot;

/**
 * No swarm can be faster than its seed can send one copy, or all uplinks together can send one copy to everyone:
 * T &gt;= max(F / u_seed, N F / (u_seed + sum u)). Tit-for-tat with rarest first comes close to that when all are alike.
 */
class DownloadFloorTest {
    private static final int PEERS = 40;
    private static final double SIZE = 64 * 1024 * 1024;
    private static final double FLOOR = Math.max(SIZE / 1_000_000, PEERS * SIZE / (1_000_000 + PEERS * 100_000.0));

    private static final String SCENARIO = """
            {"content": {"sizeBytes": 67108864},
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 1000000},
                       {"name": "peer", "count": 40, "uploadBytesPerSecond": 100000, "afterFinish": "stay"}]}""";

    @Test
    void lastFinish_equalPeersAndGoodSeed_isWithinHalfOfTheFloor() {
        check(lastFinishOverFloor(5));
    }

    @Test
    @Tag("validation")
    void lastFinish_overManySeeds_isWithinHalfOfTheFloor() {
        double[] ratios = lastFinishOverFloor(100);

        new Report("floor").figure("last finish / floor", ratios).write(new Plot("Last finish against the floor", "", "last finish / floor")
                .box("40 equal peers", ratios).level("floor", 1).level("asked for", 1.5));
        check(ratios);
    }

    private static void check(double[] ratios) {
        Spread spread = Spread.of(ratios);
        assertThat(spread.min()).isGreaterThanOrEqualTo(1);
        assertThat(spread.max()).isLessThanOrEqualTo(1.5);
    }

    private static double[] lastFinishOverFloor(int seeds) {
        return Trials.play(SCENARIO, seeds).stream()
                .mapToDouble(run -> Trials.leechers(run).stream().mapToDouble(Trials::seconds).max().orElseThrow() / FLOOR)
                .toArray();
    }
}
