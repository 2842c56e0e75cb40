package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.validation.plot.Plot;

/**
 * The shipped scenario does what it says: played by BitTyrant instead of the reference client, the student's seat
 * gains with fixed slots and skewed capacities, and gains nothing where either is missing.
 */
class GameTheChokerTest {
    private static final String SKEWED = "{\"lognormal\": {\"sigma\": 1.3}}";
    private static final String ALIKE = "131072";

    @Test
    void studentsSeat_fixedSlotsAndSkew_gainsByPlayingTheTyrant() {
        assertThat(Trials.median(gains("fixed(4)", SKEWED, 8))).isGreaterThan(1.05);
    }

    @Test
    @Tag("validation")
    void studentsSeat_overManySeeds_gainsWithFixedSlotsAndSkewOnly() {
        double[] skewed = gains("fixed(4)", SKEWED, 100);
        double[] squareRoot = gains("sqrt", SKEWED, 100);
        double[] alike = gains("fixed(4)", ALIKE, 100);

        new Report("game-the-choker")
                .figure("gain, fixed(4), sigma 1.3", skewed)
                .number("share of seeds with a gain, fixed(4), sigma 1.3", Trials.shareAbove(1, skewed))
                .figure("gain, sqrt, sigma 1.3", squareRoot)
                .number("share of seeds with a gain, sqrt, sigma 1.3", Trials.shareAbove(1, squareRoot))
                .figure("gain, fixed(4), all alike", alike)
                .number("share of seeds with a gain, fixed(4), all alike", Trials.shareAbove(1, alike))
                .write(new Plot("Game the choker: BitTyrant in the student's seat", "", "finish time as reference / as tyrant")
                        .box("as shipped", skewed).box("sqrt", squareRoot).box("all alike", alike).level("no gain", 1));
        assertThat(Trials.median(skewed)).isGreaterThan(1.05);
        assertThat(Trials.shareAbove(1, skewed)).isGreaterThan(0.6);
        assertThat(Trials.median(squareRoot)).isLessThanOrEqualTo(1.05);
        assertThat(Trials.median(alike)).isLessThanOrEqualTo(1.05);
    }

    private static double[] gains(String slots, String capacities, int seeds) {
        String shipped = shipped();
        String changed = shipped.replace("\"fixed(4)\"", "\"" + slots + "\"").replace(SKEWED, capacities);
        assertThat(shipped).contains("\"fixed(4)\"").contains(SKEWED).contains("\"autopilot\": \"reference\"");
        double[] reference = finish(changed, seeds);
        double[] tyrant = finish(changed.replace("\"autopilot\": \"reference\"", "\"autopilot\": \"bit-tyrant\""), seeds);
        double[] gains = new double[seeds];
        for (int i = 0; i < seeds; i++) {
            gains[i] = reference[i] / tyrant[i];
        }
        return gains;
    }

    private static double[] finish(String scenario, int seeds) {
        return Trials.play(scenario, seeds).stream().mapToDouble(run -> Trials.seconds(Trials.named(run, "student"))).toArray();
    }

    private static String shipped() {
        try (InputStream file = GameTheChokerTest.class.getResourceAsStream("/scenarios/bittorrent/game-the-choker.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
