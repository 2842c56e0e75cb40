package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.simulation.Run;
import org.unchoke.validation.plot.Plot;

/** What a pair of leechers owe each other at the end is far less with FairTorrent than with tit-for-tat (CoNEXT'09). */
class FairTorrentTest {
    private static final int PEERS = 40;
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 134217728}, "rules": {"slots": "fixed(4)"}, "endsAtSeconds": 40000,
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 1000000},
                       {"name": "peer", "count": 40, "strategy": "%s", "uploadBytesPerSecond": {"lognormal": {"sigma": 1.3}}}]}""";

    /** One run: what the most unequal pair owes, the median over peers of their most unequal pair (MB), the mean finish (s). */
    private record Outcome(double worst, double typical, double meanFinish) {}

    @Test
    void largestDebt_fairTorrent_isAThirdOfTitForTatsOrLess() {
        assertThat(Trials.median(debtRatio(outcomes("fair-torrent", 6), outcomes("reference", 6)))).isLessThanOrEqualTo(1 / 3.0);
    }

    @Test
    @Tag("validation")
    void largestDebt_overManySeeds_isAThirdOfTitForTatsOrLess() {
        Report report = new Report("fair-torrent");
        Plot plot = new Plot("What the most unequal pair owes", "", "abs(sent - received), MB").logY();
        Map<String, List<Outcome>> all = new LinkedHashMap<>();
        for (String strategy : List.of("reference", "prop-share", "fair-torrent")) {
            all.put(strategy, outcomes(strategy, 60));
        }
        all.forEach((strategy, outcomes) -> {
            plot.box(strategy, outcomes.stream().mapToDouble(Outcome::worst).toArray());
            report.figure("largest debt, " + strategy + " (MB)", outcomes.stream().mapToDouble(Outcome::worst).toArray())
                    .figure("a typical peer's largest debt, " + strategy + " (MB)", outcomes.stream().mapToDouble(Outcome::typical).toArray())
                    .figure("mean finish, " + strategy + " (s)", outcomes.stream().mapToDouble(Outcome::meanFinish).toArray());
        });
        double[] ratio = debtRatio(all.get("fair-torrent"), all.get("reference"));
        report.figure("fair-torrent / reference, paired", ratio).write(plot);
        assertThat(Trials.median(ratio)).isLessThanOrEqualTo(1 / 3.0);
    }

    private static double[] debtRatio(List<Outcome> fair, List<Outcome> reference) {
        double[] ratios = new double[fair.size()];
        Arrays.setAll(ratios, i -> fair.get(i).worst() / reference.get(i).worst());
        return ratios;
    }

    private static List<Outcome> outcomes(String strategy, int seeds) {
        SwarmScenario scenario = Trials.scenario(SCENARIO.formatted(strategy));
        return Trials.eachSeed(seeds, seed -> {
            PairTable table = new PairTable(PEERS + 1);
            Run run = Run.play(Trials.LAB, scenario, seed, () -> false, table);
            double[] largest = new double[PEERS];
            Arrays.setAll(largest, i -> largestDebt(table, i + 1));
            return new Outcome(Arrays.stream(largest).max().orElseThrow() / 1e6, Trials.median(largest) / 1e6, Trials.mean(run, Trials::seconds));
        });
    }

    private static double largestDebt(PairTable table, int peer) {
        long most = 0;
        for (int other = 1; other <= PEERS; other++) {
            most = Math.max(most, Math.abs(table.sent(peer, other) - table.sent(other, peer)));
        }
        return most;
    }
}
