package org.unchoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RngTest {
    @Test
    void nextLong_sameSeed_givesThePinnedNumbersOnEveryJdk() {
        Rng rng = new Seed(42).rng();

        assertThat(new long[] {rng.nextLong(), rng.nextLong(), rng.nextLong()})
                .containsExactly(PINNED);
    }

    @Test
    void split_doesNotDependOnHowMuchWasDrawn() {
        Rng fresh = new Seed(7).rng();
        Rng used = new Seed(7).rng();
        used.nextLong();
        used.nextGaussian();

        assertThat(used.split(3).nextLong()).isEqualTo(fresh.split(3).nextLong());
    }

    @Test
    void split_differentKeys_giveUnrelatedStreams() {
        Rng root = new Seed(7).rng();

        assertThat(IntStream.range(0, 10_000).mapToLong(key -> root.split(key).nextLong()).distinct().count())
                .isEqualTo(10_000);
    }

    @Property
    void nextInt_anyBound_staysInside(@ForAll long origin, @ForAll @IntRange(min = 1) int bound) {
        assertThat(new Rng(origin).nextInt(bound)).isBetween(0, bound - 1);
    }

    @Test
    void nextInt_boundNotPositive_isRefused() {
        assertThatThrownBy(() -> new Rng(1).nextInt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nextInt_manyDraws_areUniform() {
        int[] counts = new int[6];
        Rng rng = new Rng(99);
        for (int draw = 0; draw < 60_000; draw++) {
            counts[rng.nextInt(6)]++;
        }

        // Chi-squared with 5 degrees of freedom: above 20.5 with probability 0.1 %.
        assertThat(IntStream.of(counts).mapToDouble(n -> (n - 10_000.0) * (n - 10_000.0) / 10_000).sum())
                .isLessThan(20.5);
    }

    @Test
    void nextGaussian_manyDraws_haveMeanZeroAndDeviationOne() {
        Rng rng = new Rng(5);
        double[] draws = IntStream.range(0, 100_000).mapToDouble(i -> rng.nextGaussian()).toArray();
        double mean = Arrays.stream(draws).average().orElseThrow();
        double variance = Arrays.stream(draws).map(x -> x * x).average().orElseThrow();

        assertThat(mean).isCloseTo(0, within(0.015));
        assertThat(variance).isCloseTo(1, within(0.02));
    }

    @Property
    void shuffle_anyOrder_keepsEveryItem(@ForAll long origin, @ForAll @IntRange(max = 200) int size) {
        int[] items = IntStream.range(0, size).toArray();
        new Rng(origin).shuffle(items);

        assertThat(IntStream.of(items).sorted().toArray()).isEqualTo(IntStream.range(0, size).toArray());
    }

    private static final long[] PINNED = {
        -7450291807549245335L, 2958219263312191191L, 3069497704473277141L
    };
}
