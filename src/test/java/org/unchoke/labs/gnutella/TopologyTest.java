package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Rng;

class TopologyTest {
    @Property(tries = 100, seed = "1")
    void regular_anySize_hasThatDegreeAndNoLoops(@ForAll @IntRange(min = 3, max = 80) int n, @ForAll @IntRange(min = 2, max = 10) int asked, @ForAll long seed) {
        int degree = Math.min(asked, n - 1);
        List<int[]> links = Topology.regular(n, degree, new Rng(seed));
        int[] degrees = degrees(n, links);
        int fewer = 0;
        for (int each : degrees) {
            assertThat(each).isBetween(degree - 1, degree);
            fewer += each < degree ? 1 : 0;
        }
        assertThat(fewer).isEqualTo(n * degree % 2);
        assertSimple(links);
    }

    @Test
    void preferential_thousandServents_haveAFewHubsAndManyLeaves() {
        List<int[]> links = Topology.preferential(1000, 2, new Rng(3));
        int[] degrees = degrees(1000, links);
        assertThat(links).hasSize(3 + 997 * 2);
        assertSimple(links);
        Arrays.sort(degrees);
        assertThat(degrees[0]).isEqualTo(2);
        assertThat(degrees[500]).as("half have at most three links").isLessThanOrEqualTo(3);
        assertThat(degrees[999]).as("the largest grows as the square root of N").isBetween(40, 140);
    }

    private static void assertSimple(List<int[]> links) {
        TreeSet<String> seen = new TreeSet<>();
        for (int[] link : links) {
            assertThat(link[0]).isNotEqualTo(link[1]);
            assertThat(seen.add(Math.min(link[0], link[1]) + "-" + Math.max(link[0], link[1]))).isTrue();
        }
    }

    private static int[] degrees(int n, List<int[]> links) {
        int[] degrees = new int[n];
        for (int[] link : links) {
            degrees[link[0]]++;
            degrees[link[1]]++;
        }
        return degrees;
    }
}
