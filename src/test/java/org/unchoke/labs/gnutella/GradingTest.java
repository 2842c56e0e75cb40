package org.unchoke.labs.gnutella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Performance;

/** One test for each criterion, of the same name, and one of where the evidence comes from. */
class GradingTest {
    @Test
    void filesFound() {
        assertThat(Grading.filesFound(played(result(3, 0.5, 10, 1000, 0, 0))).score()).isEqualTo(0.5);
        assertThat(Grading.filesFound(played(result(3, 0.5, 10, 1000, 0, 0))).because()).isEqualTo("You got 3 of 6 files.");
    }

    @Test
    void recall() {
        assertThat(Grading.recall(played(result(3, 0.25, 10, 1000, 0, 0))).score()).isEqualTo(0.25);
        assertThat(Grading.recall(played(result(3, null, 10, 1000, 0, 0))).score()).isNull();
    }

    @Test
    void thrift() {
        Performance twiceTheTraffic = played(result(3, 1.0, 10, 2000, 0, 0), result(3, 1.0, 10, 1000, 0, 0));
        assertThat(Grading.thrift(twiceTheTraffic).score()).isCloseTo(0.5, within(1e-9));
        assertThat(Grading.thrift(played(result(0, null, 0, 0, 0, 0), result(3, 1.0, 10, 1000, 0, 0))).score()).isZero();
        assertThat(Grading.thrift(played(result(3, 1.0, 10, 2000, 0, 0))).score()).as("without a yardstick").isNull();
    }

    @Test
    void contribution() {
        assertThat(Grading.contribution(played(result(3, 1.0, 10, 1, 500, 0), result(3, 1.0, 10, 1, 1000, 0), result(3, 1.0, 10, 1, 3000, 0))).score())
                .as("against the median of several").isCloseTo(0.25, within(1e-9));
        assertThat(Grading.contribution(played(result(3, 1.0, 10, 1, 500, 0), result(3, 1.0, 10, 1, 0, 0))).score()).isNull();
    }

    @Test
    void carrying() {
        assertThat(Grading.carrying(played(result(3, 1.0, 10, 1, 0, 300), result(3, 1.0, 10, 1, 0, 1000))).score()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void evidence_ofAMatch_holdsTheStandingCurvesAndMoments() {
        NetworkBuilder builder = NetworkBuilder.network().hands(1).with("wanted", 3).servents(3).given(0, 1, 1, 2, 2, 3).ends(100);
        Network network = builder.build();
        Collector<List<Evidence>> collector = new GnutellaLab().evidence(builder.scenario(), builder.seats(), seat -> seat != 2);
        collector.saw(network, List.of());
        network.offer(Actor.seat(0), new GnutellaAction.Query(network.world().catalogue.name(FloodingTest.onlyAt(network, 3)), 7));
        while (!network.over()) {
            collector.saw(network, network.tick());
        }
        Evidence mine = collector.findings().get(0);
        assertThat(collector.findings()).extracting(Evidence::seat).containsExactly(0, 1, 3);
        assertThat(((ServentEvidence) mine).result().recall()).isEqualTo(1);
        assertThat(mine.curves()).allSatisfy(curve -> assertThat(curve.values()).hasSize(11));
        assertThat(mine.moments()).anySatisfy(moment -> assertThat(moment.sentence()).isEqualTo("Your first hit came back from {3}, over 3 hops."));
    }

    private static ServentEvidence result(int got, Double recall, int hits, long caused, long uploaded, long carried) {
        return new ServentEvidence(
                new GnutellaStanding(0, 1, "x", "hand", got, 6, null, recall, 3, hits, 0, 0, caused, carried, 0, 0, uploaded, 0, 4, 10, 1, 0), List.of(), List.of());
    }

    private static Performance played(Evidence own, Evidence... servent) {
        return new Performance(NetworkBuilder.network().servents(2).scenario(), own, new TreeMap<>(Map.of("servent", List.of(servent))));
    }
}
