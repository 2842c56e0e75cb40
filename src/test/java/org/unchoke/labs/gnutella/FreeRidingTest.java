package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Adar and Huberman (First Monday 5(10), 2000): 70 % of hosts share nothing, and the top 1 % of those that share return
 * nearly half of all responses. The figure is calibrated by input: the distribution of shares is put in by quantile
 * (70 % nothing, then a power of the place with exponent 1.27), all files are equally popular, and what the test shows
 * is that flooding turns files shared into responses in proportion, whoever sits where in the overlay.
 */
class FreeRidingTest {
    private static final int SERVENTS = 1000;
    private static final double FREE_RIDERS = 0.7;

    @Test
    void responses_ofTheTopHundredthInAFewNetworks_areNearlyHalf() {
        assertThat(shareOfTop(6)).isCloseTo(0.47, within(0.09));
    }

    @Test
    @Tag("validation")
    void responses_ofTheTopHundredthInAHundredNetworks_areNearlyHalf() {
        double share = shareOfTop(100);
        System.out.printf("Top 1 %% of sharing hosts, 100 networks of 1000: %.1f %% of responses%n", 100 * share);
        assertThat(share).isCloseTo(0.47, within(0.05));
    }

    private static double shareOfTop(int seeds) {
        long top = 0;
        long all = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Network network = NetworkBuilder.network().seed(seed).regular(4).ends(14)
                    .file("count", 3000).file("zipf", 0).rule("queryEverySeconds", 100).rule("queue", 100_000).rule("ttl", 10)
                    .servents(SERVENTS).with("wanted", 1).with("uploadBytesPerSecond", 100_000_000)
                    .with("shares", new TreeMap<>(Map.of("most", 1500, "freeRiders", FREE_RIDERS, "exponent", 1.27)))
                    .build();
            while (!network.over()) {
                network.tick();
            }
            List<Servent> sharing = new ArrayList<>(network.world().servents);
            sharing.removeIf(servent -> servent.seat.drawn().get(Newcomers.FILES) == 0);
            sharing.sort(Comparator.comparingLong(servent -> -servent.seat.drawn().get(Newcomers.FILES)));
            assertThat(sharing).hasSize((int) Math.rint(SERVENTS * (1 - FREE_RIDERS)));
            all += sharing.stream().mapToLong(servent -> servent.answers).sum();
            top += sharing.stream().limit(sharing.size() / 100).mapToLong(servent -> servent.answers).sum();
        }
        return (double) top / all;
    }
}
