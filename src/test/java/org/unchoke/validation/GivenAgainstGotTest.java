package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.simulation.Run;
import org.unchoke.validation.plot.Plot;

/**
 * In a skewed swarm poor peers get more than they give and rich ones about what they give; who gives more gets more.
 * Rates are means from joining to the peer's own finish; the seed's bytes are part of what is got.
 */
class GivenAgainstGotTest {
    private static final int PEERS = 40;
    private static final String SCENARIO = """
            {"content": {"sizeBytes": 134217728}, "rules": {"slots": "fixed(4)"}, "endsAtSeconds": 40000,
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 512000},
                       {"name": "peer", "count": 40, "uploadBytesPerSecond": {"lognormal": {"sigma": 1.3}}}]}""";

    @Test
    void ratesGivenAndGot_skewed_favourThePoorAndFollowTheGift() {
        check(Trials.play(SCENARIO, 8));
    }

    @Test
    @Tag("validation")
    void ratesGivenAndGot_overManySeeds_favourThePoorAndFollowTheGift() {
        List<Run> runs = Trials.play(SCENARIO, 100);
        Report report = new Report("given-got");
        for (int q = 0; q < 4; q++) {
            report.figure("got / given, quartile " + (q + 1) + " by capacity", ratioOfQuartile(q, runs));
        }
        List<SwarmStanding> some = runs.subList(0, 10).stream().flatMap(run -> Trials.leechers(run).stream()).toList();
        report.figure("correlation of log given and log got", correlations(runs))
                .write(new Plot("Given against got, 10 seeds", "given, KB/s", "got, KB/s").logX().logY().diagonal()
                        .points("peers", kiloBytes(some, false), kiloBytes(some, true)));
        check(runs);
    }

    private static void check(List<Run> runs) {
        assertThat(Trials.median(ratioOfQuartile(0, runs))).isGreaterThan(1.5);
        assertThat(Trials.median(ratioOfQuartile(3, runs))).isBetween(0.65, 1.15);
        assertThat(Trials.median(correlations(runs))).isBetween(0.85, 0.98);
    }

    private static double[] kiloBytes(List<SwarmStanding> peers, boolean got) {
        return peers.stream().mapToDouble(peer -> rate(peer, got) / 1000).toArray();
    }

    private static double rate(SwarmStanding peer, boolean got) {
        return (got ? peer.downloadedBytes() : peer.uploadedBytes()) / Trials.seconds(peer);
    }

    /** For each run the median of got / given in one quarter of the peers, the poorest first. */
    private static double[] ratioOfQuartile(int quartile, List<Run> runs) {
        return runs.stream().mapToDouble(run -> {
            double[] ratios = Trials.leechers(run).stream()
                    .sorted(Comparator.comparingLong(SwarmStanding::uploadBytesPerSecond))
                    .mapToDouble(peer -> rate(peer, true) / rate(peer, false)).toArray();
            return Trials.median(Arrays.copyOfRange(ratios, quartile * PEERS / 4, (quartile + 1) * PEERS / 4));
        }).toArray();
    }

    private static double[] correlations(List<Run> runs) {
        return runs.stream().mapToDouble(run -> correlation(
                Trials.leechers(run).stream().mapToDouble(peer -> Math.log(rate(peer, false))).toArray(),
                Trials.leechers(run).stream().mapToDouble(peer -> Math.log(rate(peer, true))).toArray())).toArray();
    }

    /** Pearson's. */
    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
