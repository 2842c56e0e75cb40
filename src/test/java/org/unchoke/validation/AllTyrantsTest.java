package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.validation.plot.Plot;

/** What is good for one is bad if all do it: selfish tyrants keep back upload that buys them nothing (NSDI'07, section 5). */
class AllTyrantsTest {
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 134217728}, "rules": {"slots": "fixed(4)"}, "endsAtSeconds": 40000,
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 1000000},
                       {"name": "peer", "count": 40, "strategy": "%s", "uploadBytesPerSecond": {"lognormal": {"sigma": 1.3}}}]}""";

    @Test
    void meanDownload_allSelfish_fallsBelowAllReference() {
        assertThat(Trials.median(ratios(meanRate("selfish-tyrant", 4), meanRate("reference", 4)))).isLessThan(1);
    }

    @Test
    @Tag("validation")
    void meanDownload_overManySeeds_fallsWhenAllAreSelfish() {
        double[] reference = meanRate("reference", 100);
        double[] tyrant = meanRate("bit-tyrant", 100);
        double[] selfish = meanRate("selfish-tyrant", 100);

        new Report("all-tyrants")
                .figure("mean download, all reference (KB/s)", reference)
                .figure("mean download, all BitTyrant (KB/s)", tyrant)
                .figure("mean download, all selfish (KB/s)", selfish)
                .figure("selfish / reference, paired", ratios(selfish, reference))
                .figure("BitTyrant / reference, paired", ratios(tyrant, reference))
                .write(new Plot("When all play alike", "", "mean download rate, KB/s")
                        .box("all reference", reference).box("all BitTyrant", tyrant).box("all selfish tyrants", selfish));
        assertThat(Trials.median(ratios(selfish, reference))).isLessThan(1);
        assertThat(Trials.shareAbove(1, ratios(reference, selfish))).isGreaterThanOrEqualTo(0.9);
    }

    private static double[] ratios(double[] above, double[] below) {
        double[] ratios = new double[above.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above[i] / below[i];
        }
        return ratios;
    }

    private static double[] meanRate(String strategy, int seeds) {
        return Trials.play(SCENARIO.formatted(strategy), seeds).stream()
                .mapToDouble(run -> Trials.mean(run, peer -> peer.downloadedBytes() / Trials.seconds(peer)) / 1000)
                .toArray();
    }
}
