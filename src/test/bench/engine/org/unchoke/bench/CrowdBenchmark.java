package org.unchoke.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.unchoke.lab.Match;

/**
 * One whole crowd a shot, from opening to the last finish. Beside JMH's time it prints what a simulator is compared by,
 * in CPU time, which other processes disturb less: simulated seconds per CPU second and nanoseconds per peer and tick.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn48m", "-XX:+UseTransparentHugePages"})
public class CrowdBenchmark {
    private static final int WARM_UP_CROWDS = 8;

    @Param({"100", "1000", "10000"})
    int leechers;

    @Param({"flash", "tyrants", "churn"})
    String crowd;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The compiler has seen it all before it counts. */
    @Setup(Level.Trial)
    public void warmUp() {
        for (int seed = 1; seed <= WARM_UP_CROWDS; seed++) {
            play(open(100, seed));
        }
    }

    private Match open(int size, long seed) {
        return switch (crowd) {
            case "flash" -> Crowd.flash(size, "reference", seed);
            case "tyrants" -> Crowd.flash(size, "bit-tyrant", seed);
            default -> Crowd.churning(size, seed);
        };
    }

    private static void play(Match match) {
        while (!match.over()) {
            match.tick();
        }
    }

    @Benchmark
    public long play() {
        Match match = open(leechers, 1);
        long cpu = thread.getCurrentThreadCpuTime();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        play(match);
        cpu = thread.getCurrentThreadCpuTime() - cpu;
        bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%n%d leechers, %s: %d s, %.0f simulated s/CPU s, %.0f ns/peer-tick, %d B/tick, %d MB%n",
                leechers, crowd, match.now(), match.now() / (cpu / 1e9), (double) cpu / match.now() / (leechers + 1),
                bytes / match.now(), memory.totalMemory() - memory.freeMemory() >> 20);
        return match.fingerprint();
    }
}
