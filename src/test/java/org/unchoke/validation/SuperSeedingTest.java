package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.Match;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.validation.plot.Plot;

/** How often a lone slow seed sends the content before there is a second seed; BEP16 speaks of 1.05 against 1.5 to 2. */
class SuperSeedingTest {
    private static final double SIZE = 32 * 1024 * 1024;
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 33554432}, "rules": {"seedPolicy": "%s"},
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 64000},
                       {"name": "peer", "count": 30, "uploadBytesPerSecond": 100000}]}""";

    @Test
    void copiesSent_beforeASecondSeed_areFewerWithSuperSeeding() {
        assertThat(share(copies("superSeed", 8), copies("rotation", 8))).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @Tag("validation")
    void copiesSent_overManySeeds_areFewerWithSuperSeeding() {
        double[] superSeed = copies("superSeed", 100);
        double[] rotation = copies("rotation", 100);
        double[] roundRobin = copies("roundRobin", 100);
        double[] fastest = copies("fastest", 100);

        new Report("super-seeding")
                .figure("copies, super-seeding", superSeed)
                .figure("copies, rotation", rotation)
                .figure("copies, round robin", roundRobin)
                .figure("copies, fastest", fastest)
                .number("share of seeds with super-seeding below rotation", share(superSeed, rotation))
                .write(new Plot("What a lone seed sends before there is a second one", "", "copies of the content")
                        .box("super-seeding", superSeed).box("rotation", rotation).box("round robin", roundRobin)
                        .box("fastest", fastest).level("one copy", 1));
        assertThat(share(superSeed, rotation)).isGreaterThanOrEqualTo(0.9);
    }

    private static double share(double[] less, double[] more) {
        int fewer = 0;
        for (int i = 0; i < less.length; i++) {
            fewer += less[i] < more[i] ? 1 : 0;
        }
        return (double) fewer / less.length;
    }

    private static double[] copies(String policy, int seeds) {
        SwarmScenario scenario = Trials.scenario(SCENARIO.formatted(policy));
        return Trials.forEachSeed(seeds, seed -> untilSecondSeed(scenario, seed) / SIZE);
    }

    private static double untilSecondSeed(SwarmScenario scenario, Seed seed) {
        Match match = Trials.open(scenario, seed);
        while (match.tick().stream().noneMatch(SwarmEvent.Finished.class::isInstance)) {
            assertThat(match.over()).isFalse();
        }
        return match.standing().places().stream()
                .map(SwarmStanding.class::cast)
                .filter(place -> place.role().equals("seed"))
                .mapToLong(SwarmStanding::uploadedBytes)
                .sum();
    }
}
