package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.validation.plot.Plot;

/** With a slow seed, who asks for the rarest piece has something to trade; who reads in order has what all have (Cohen 2003). */
class RarestFirstTest {
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 33554432}, "rules": {"piecePolicy": "%s"},
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 64000},
                       {"name": "peer", "count": 30, "uploadBytesPerSecond": 100000}]}""";

    @Test
    void meanFinish_slowSeed_isEarlierWithRarestFirstThanInOrder() {
        assertThat(share(meanFinish("rarest", 8), meanFinish("inOrder", 8))).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @Tag("validation")
    void meanFinish_overManySeeds_isEarlierWithRarestFirstThanInOrder() {
        double[] rarest = meanFinish("rarest", 100);
        double[] random = meanFinish("random", 100);
        double[] inOrder = meanFinish("inOrder", 100);

        new Report("rarest-first")
                .figure("mean finish, rarest first (s)", rarest)
                .figure("mean finish, random (s)", random)
                .figure("mean finish, in order (s)", inOrder)
                .number("share of seeds with rarest first before in order", share(rarest, inOrder))
                .number("share of seeds with rarest first before random", share(rarest, random))
                .write(new Plot("Piece choice with a slow seed", "", "mean finish, s")
                        .box("rarest first", rarest).box("random", random).box("in order", inOrder)
                        .level("one copy from the seed", 33554432 / 64000.0));
        assertThat(share(rarest, inOrder)).isGreaterThanOrEqualTo(0.9);
    }

    /** The share of seeds in which the first is the smaller one. */
    private static double share(double[] first, double[] second) {
        int smaller = 0;
        for (int i = 0; i < first.length; i++) {
            smaller += first[i] < second[i] ? 1 : 0;
        }
        return (double) smaller / first.length;
    }

    private static double[] meanFinish(String policy, int seeds) {
        return Trials.play(SCENARIO.formatted(policy), seeds).stream()
                .mapToDouble(run -> Trials.mean(run, Trials::seconds)).toArray();
    }
}
