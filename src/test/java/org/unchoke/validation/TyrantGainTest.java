package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.validation.plot.Plot;

/**
 * What one peer of 128 KB/s gains by playing BitTyrant among reference clients: its finish time as a reference client
 * over its finish time as a tyrant, the same seed in both (Piatek et al., NSDI'07). It gains where partners' equal
 * split is a bargain: slots fixed, capacities skewed.
 */
class TyrantGainTest {
    private static final String SKEWED = "{\"lognormal\": {\"sigma\": 1.3}}";
    private static final String ALIKE = "128000";

    @Test
    void tyrant_fixedSlotsAndSkew_gains() {
        double[] gains = gains("fixed(4)", SKEWED, 20, 14);

        assertThat(Trials.median(gains)).isGreaterThan(1.08);
        assertThat(Trials.shareAbove(1, gains)).isGreaterThan(0.6);
    }

    @Test
    void tyrant_slotsBySquareRoot_gainsNothing() {
        assertThat(Trials.median(gains("sqrt", SKEWED, 20, 10))).isLessThanOrEqualTo(1.05);
    }

    @Test
    void tyrant_amongEquals_gainsNothing() {
        assertThat(Trials.median(gains("fixed(4)", ALIKE, 20, 6))).isBetween(0.85, 1.05);
    }

    @Test
    @Tag("validation")
    void tyrant_overManySeeds_gainsWithFixedSlotsAndSkewOnly() {
        double[] skewed = gains("fixed(4)", SKEWED, 40, 150);
        double[] squareRoot = gains("sqrt", SKEWED, 40, 150);
        double[] alike = gains("fixed(4)", ALIKE, 40, 150);

        new Report("tyrant")
                .figure("gain, fixed(4), sigma 1.3", skewed)
                .number("share of seeds with a gain, fixed(4), sigma 1.3", Trials.shareAbove(1, skewed))
                .figure("gain, sqrt, sigma 1.3", squareRoot)
                .number("share of seeds with a gain, sqrt, sigma 1.3", Trials.shareAbove(1, squareRoot))
                .figure("gain, fixed(4), all alike", alike)
                .number("share of seeds with a gain, fixed(4), all alike", Trials.shareAbove(1, alike))
                .write(new Plot("What one BitTyrant gains among reference clients", "", "finish time as reference / as tyrant")
                        .box("fixed(4), skewed", skewed).box("sqrt, skewed", squareRoot).box("fixed(4), all alike", alike)
                        .level("no gain", 1));
        assertThat(Trials.median(skewed)).isGreaterThanOrEqualTo(1.15);
        assertThat(Trials.shareAbove(1, skewed)).isGreaterThanOrEqualTo(0.65);
        assertThat(Trials.median(squareRoot)).isLessThanOrEqualTo(1.05);
        assertThat(Trials.median(alike)).isBetween(0.85, 1.05);
    }

    private static double[] gains(String slots, String capacities, int peers, int seeds) {
        double[] reference = finish("reference", slots, capacities, peers, seeds);
        double[] tyrant = finish("bit-tyrant", slots, capacities, peers, seeds);
        double[] gains = new double[seeds];
        for (int i = 0; i < seeds; i++) {
            gains[i] = reference[i] / tyrant[i];
        }
        return gains;
    }

    private static double[] finish(String strategy, String slots, String capacities, int peers, int seeds) {
        String scenario = """
                {"content": {"sizeBytes": 134217728}, "rules": {"slots": "%s"}, "endsAtSeconds": 40000,
                 "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 1000000},
                           {"name": "focal", "strategy": "%s", "uploadBytesPerSecond": 128000},
                           {"name": "peer", "count": %d, "uploadBytesPerSecond": %s}]}"""
                .formatted(slots, strategy, peers - 1, capacities);
        return Trials.play(scenario, seeds).stream().mapToDouble(run -> Trials.seconds(Trials.named(run, "focal"))).toArray();
    }
}
