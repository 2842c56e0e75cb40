package org.unchoke.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.bittorrent.SwarmBuilder.kBps;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unchoke.grading.ClassRound.Habit;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;

/** How long grades take to work out. Prints the figure that docs/decisions/0002-counterfactual.md quotes. */
@Tag("validation")
class ClassOfThirtyTest {
    private static final Object SKEWED = Map.of("lognormal", Map.of("sigma", 1.0));

    @Test
    void examine_classOfThirty_takesSeconds() throws Divergence {
        Recording recording = new ClassRound(swarm().seeds(1).uplink(kBps(300)).leechers(10).uplink(SKEWED).hands(30).uplink(SKEWED).pieces(256)
                .with("afterFinish", "leave").field("endsAtSeconds", 3600).header(), Habit.STUBBORN, Habit.MISERLY, Habit.TIT_FOR_TAT).play(3600);
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Examination examination = new Examination(ClassRound.LAB, recording);
        examination.seats().forEach(seat -> examination.examine(seat, () -> false, () -> {}));
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        System.out.printf("30 seats, %d ticks, %d moves, %d matches: %.1f s of one core%n", recording.outcome().ticks(), recording.entries().size(),
                30 * examination.matchesPerSeat(), took.toMillis() / 1000.0);
        assertThat(took).isLessThan(Duration.ofMinutes(3));
    }
}
