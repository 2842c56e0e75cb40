package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.Match;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.validation.plot.Plot;

/**
 * What a peer gains by posing as two of half its capacity: what both get together over what the one gets, from
 * leechers, in the same nine minutes. A proportional share is the same for one bid or for two halves of it; with
 * tit-for-tat two small gifts can buy two slots (Levin et al., SIGCOMM'08).
 */
class SybilTest {
    private static final int FROM = 60;
    private static final int TO = 600;
    private static final String SKEWED = "{\"lognormal\": {\"sigma\": 1.3}}";

    @Test
    void posingAsTwo_propShare_gainsNextToNothing() {
        assertThat(gain("prop-share", 256_000, "128000", 8)).isLessThanOrEqualTo(1.05);
    }

    @Test
    void posingAsTwo_titForTat_gains() {
        assertThat(gain("reference", 256_000, "128000", 6)).isGreaterThan(1.2);
    }

    @Test
    @Tag("validation")
    void posingAsTwo_overManySeeds_gainsLittleWithPropShare() {
        Report report = new Report("sybil");
        double[] capacities = {64, 96, 128, 192, 256, 384};
        List<String> labels = List.of("PropShare, equals", "tit-for-tat, equals", "PropShare, skewed");
        Plot plot = new Plot("What posing as two gains", "own capacity, KB/s (the others: 128, or skewed)", "got from leechers, as two / as one").logX();
        for (String label : labels) {
            String strategy = label.startsWith("PropShare") ? "prop-share" : "reference";
            double[] gains = Arrays.stream(capacities)
                    .map(kiloBytes -> gain(strategy, (long) (kiloBytes * 1000), label.endsWith("skewed") ? SKEWED : "128000", 40)).toArray();
            for (int i = 0; i < gains.length; i++) {
                report.number(label + ", " + (int) capacities[i] + " KB/s, median gain", gains[i]);
            }
            plot.points(label, capacities, gains);
        }
        report.write(plot.level("asked for: less", 1.05));
        assertThat(gain("prop-share", 256_000, "128000", 40)).isLessThanOrEqualTo(1.05);
    }

    private static double gain(String strategy, long capacity, String others, int seeds) {
        SwarmScenario one = scenario(strategy, 1, capacity, others);
        SwarmScenario two = scenario(strategy, 2, capacity / 2, others);
        return Trials.median(Trials.forEachSeed(seeds, seed -> gotFromLeechers(two, seed) / gotFromLeechers(one, seed)));
    }

    private static SwarmScenario scenario(String strategy, int identities, long capacity, String others) {
        return Trials.scenario("""
                {"content": {"sizeBytes": 536870912}, "rules": {"slots": "fixed(4)"}, "endsAtSeconds": 700,
                 "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 1000000},
                           {"name": "focal", "count": %1$d, "strategy": "%2$s", "uploadBytesPerSecond": %3$d},
                           {"name": "peer", "count": 29, "strategy": "%2$s", "uploadBytesPerSecond": %4$s}]}"""
                .formatted(identities, strategy, capacity, others));
    }

    /** Bytes in the window; a time served counts when it ends, which for a seed is within a minute. */
    private static double gotFromLeechers(SwarmScenario scenario, Seed seed) {
        Match match = Trials.open(scenario, seed);
        PairTable table = new PairTable(scenario.peers());
        double before = 0;
        while (match.now() < TO) {
            table.after(match.now(), match.tick());
            before = match.now() == FROM ? got(match, table) : before;
        }
        return got(match, table) - before;
    }

    private static double got(Match match, PairTable table) {
        return match.standing().places().stream()
                .map(SwarmStanding.class::cast)
                .filter(place -> place.name().startsWith("focal"))
                .mapToLong(place -> place.downloadedBytes() - table.sent(0, place.seat()))
                .sum();
    }
}
