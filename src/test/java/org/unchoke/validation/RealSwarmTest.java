package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.simulation.Run;
import org.unchoke.validation.plot.Plot;

/** The engine beside real swarms of an independent client, libtorrent, with the same capacities (docs/validation.md). */
class RealSwarmTest {
    private static final List<String> SWARMS = List.of("real-swarm", "real-swarm-leaving", "real-swarm-skewed");

    @ParameterizedTest
    @ValueSource(strings = {"real-swarm", "real-swarm-leaving", "real-swarm-skewed"})
    void finishTimes_ofEachCapacity_areCloseToARealSwarms(String name) {
        RealRuns real = new RealRuns(name);
        List<Run> runs = Trials.play(real.scenario(), 10);

        for (long capacity : real.capacities()) {
            assertThat(Trials.median(real.finishes(capacity)) / Trials.median(finishes(runs, capacity)))
                    .as("real / engine at %d bytes/s", capacity).isBetween(0.7, 1.3);
        }
    }

    @Test
    @Tag("validation")
    void finishTimes_overManySeeds_areCloseToRealSwarms() {
        for (String name : SWARMS) {
            RealRuns real = new RealRuns(name);
            List<Run> runs = Trials.play(real.scenario(), 50);
            Report report = new Report(name);
            Plot plot = new Plot("Finish times: libtorrent on loopback and the engine", "", "seconds");
            for (long capacity : real.capacities()) {
                String label = capacity / 1000 + " KB/s";
                double[] engine = finishes(runs, capacity);
                plot.box(label + " real", real.finishes(capacity)).box("engine", engine);
                report.figure("real finish, " + label + " (s)", real.finishes(capacity))
                        .figure("engine finish, " + label + " (s)", engine)
                        .number("real / engine, medians, " + label, Trials.median(real.finishes(capacity)) / Trials.median(engine));
                if (real.scenario().contains("\"leave\"")) {
                    report.figure("real given / got, " + label, real.givenOverGot(capacity))
                            .figure("engine given / got, " + label, givenOverGot(runs, capacity));
                }
            }
            report.write(plot);
        }
    }

    private static double[] finishes(List<Run> runs, long capacity) {
        return of(runs, capacity).stream().mapToDouble(Trials::seconds).toArray();
    }

    private static double[] givenOverGot(List<Run> runs, long capacity) {
        return of(runs, capacity).stream().mapToDouble(peer -> (double) peer.uploadedBytes() / peer.downloadedBytes()).toArray();
    }

    private static List<SwarmStanding> of(List<Run> runs, long capacity) {
        return runs.stream().flatMap(run -> Trials.leechers(run).stream())
                .filter(peer -> peer.uploadBytesPerSecond() == capacity).toList();
    }
}
