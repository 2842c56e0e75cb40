package org.unchoke.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.bittorrent.SwarmBuilder.kBps;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.grading.ClassRound.Habit;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** Two students who play the same way, one with eight times the upload capacity of the other, get close speed scores. */
class FairToTheSeatTest {
    private record Pair(double slowTime, double fastTime, double slowScore, double fastScore) {
        double gap() {
            return Math.abs(slowScore - fastScore);
        }
    }

    private static Pair play(long seed, Habit habit) throws Divergence {
        Recording recording = new ClassRound(swarm().seed(seed).seeds(1).uplink(kBps(300)).leechers(16)
                .uplink(List.of(30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000, 120_000, 140_000, 160_000, 180_000, 200_000,
                        250_000, 300_000, 400_000))
                .hands(2).uplink(List.of(kBps(40), kBps(320))).pieces(160).with("afterFinish", "leave").header(), habit).play(9000);
        Examination examination = new Examination(ClassRound.LAB, recording);
        List<SwarmStanding> places = new Replayer(ClassRound.LAB, recording).toEnd((match, events) -> {}).standing().places().stream()
                .map(place -> (SwarmStanding) place).toList();
        double[] scores = new double[2];
        double[] times = new double[2];
        for (int i = 0; i < 2; i++) {
            int seat = 17 + i;
            scores[i] = examination.examine(seat, () -> false, () -> {}).verdicts().get(0).score();
            times[i] = places.stream().filter(place -> place.seat() == seat).findFirst().orElseThrow().finishedAtSeconds();
        }
        return new Pair(times[0], times[1], scores[0], scores[1]);
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream().mapToDouble(figure).sorted().toArray()[pairs.size() / 2];
    }

    private static List<Pair> play(int seeds, Habit habit) throws Divergence {
        List<Pair> pairs = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            pairs.add(play(seed, habit));
        }
        System.out.printf("%s over %d seeds: times %.0f and %.0f s; scores %.3f and %.3f; gap median %.3f, largest %.3f%n", habit, seeds,
                median(pairs, Pair::slowTime), median(pairs, Pair::fastTime), median(pairs, Pair::slowScore), median(pairs, Pair::fastScore),
                median(pairs, Pair::gap), pairs.stream().mapToDouble(Pair::gap).max().orElseThrow());
        return pairs;
    }

    @Test
    void speed_samePlayInVeryDifferentSeats_isCloseOverSeeds() throws Divergence {
        List<Pair> pairs = play(7, Habit.TIT_FOR_TAT);
        assertThat(median(pairs, Pair::slowTime)).isGreaterThan(1.3 * median(pairs, Pair::fastTime));
        assertThat(median(pairs, Pair::gap)).isLessThan(0.15);
    }

    @Test
    @Tag("validation")
    void speed_samePlayOverManySeeds_isCloseToo() throws Divergence {
        assertThat(median(play(40, Habit.TIT_FOR_TAT), Pair::gap)).isLessThan(0.15);
    }

    /** Who wastes what the seat could give loses more in a seat that could give more: no yardstick takes that away. */
    @Test
    @Tag("validation")
    void speed_samePoorPlay_costsMoreInTheBetterSeat() throws Divergence {
        for (Habit habit : List.of(Habit.STUBBORN, Habit.MISERLY)) {
            List<Pair> pairs = play(40, habit);
            assertThat(median(pairs, Pair::fastScore)).isLessThan(median(pairs, Pair::slowScore));
        }
    }
}
