package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.SearchMeasures;

/**
 * What is left of searching when servents go (Albert, Jeong and Barabasi, Nature 406, 2000): 200 servents on a power-law
 * overlay that nobody repairs; 30 % fail by chance, or the 10 % with most neighbours are removed, in the same networks.
 */
class ResilienceTest {
    private static final int SERVENTS = 200;

    /** With three links for each newcomer hardly anybody is cut off by chance. */
    @Test
    void recall_afterRandomFailure_isUnchanged() {
        unchanged(4);
    }

    @Test
    @Tag("validation")
    void recall_afterRandomFailureInManyNetworks_isUnchanged() {
        unchanged(30);
    }

    private static void unchanged(int seeds) {
        double before = 0;
        double after = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            SortedMap<String, Double> measures = play(seed, 3, "removeRandom", SERVENTS * 30 / 100);
            before += measures.get(SearchMeasures.RECALL_BEFORE.key()) / seeds;
            after += measures.get(SearchMeasures.RECALL_AFTER.key()) / seeds;
        }
        assertThat(before).isGreaterThan(0.99);
        System.out.printf("Recall before %.3f, after a random failure of 30 %% %.3f (%d networks)%n", before, after, seeds);
        assertThat(before - after).isLessThan(0.02);
    }

    @Test
    void recall_afterAttack_isLowerThanAfterFailureInEveryNetworkAndLessThanHalf() {
        farLower(4);
    }

    @Test
    @Tag("validation")
    void recall_afterAttackInManyNetworks_isLowerThanAfterFailureInEachAndLessThanHalf() {
        farLower(30);
    }

    private static void farLower(int seeds) {
        double afterFailure = 0;
        double afterAttack = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            double failed = play(seed, 2, "removeRandom", SERVENTS * 30 / 100).get(SearchMeasures.RECALL_AFTER.key());
            double attacked = play(seed, 2, "removeBestConnected", SERVENTS * 10 / 100).get(SearchMeasures.RECALL_AFTER.key());
            assertThat(attacked).as("seed %s", seed).isLessThan(failed);
            afterFailure += failed / seeds;
            afterAttack += attacked / seeds;
        }
        System.out.printf("Recall after failure %.3f, after attack %.3f (%d networks)%n", afterFailure, afterAttack, seeds);
        assertThat(afterAttack).isLessThan(afterFailure / 2);
    }

    private static SortedMap<String, Double> play(long seed, int links, String event, int count) {
        Network network = NetworkBuilder.network().seed(seed).powerLaw(links).ends(170)
                .rule("repair", "nobody").rule("queue", 100_000).rule("queryEverySeconds", 30).file("count", 400)
                .servents(SERVENTS).with("shares", 5).with("wanted", 20).with("uploadBytesPerSecond", 100_000_000)
                .event(new TreeMap<>(Map.of("atSeconds", 70, "type", event, "count", count)))
                .build();
        SearchCollector collector = new SearchCollector(45);
        collector.saw(network, List.of());
        while (!network.over()) {
            collector.saw(network, network.tick());
        }
        return collector.measures();
    }
}
