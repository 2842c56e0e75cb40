package org.unchoke.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.gradebook.files.CsvFuzz;
import org.unchoke.labs.ActionsFuzz;
import org.unchoke.web.socket.WireFuzz;

/** The kept inputs, and some thousand mutations of them, always the same: no crash, no hang, no memory without bound. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final String TELLING = "0123456789-{}[]\":,;eild\0\n\r\t=@'";
    private static final int MUTATIONS = 4_000;
    /** Each is a game of every lab. */
    private static final int GAMES = 200;
    private static final long MOST_MILLIS_FOR_ONE = 20_000;
    /** A refused scenario costs some; a bomb of a few bytes that unfolds costs gigabytes. */
    private static final long MOST_BYTES_FOR_ONE = 256L << 20;

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of("bencode", MUTATIONS, (Consumer<byte[]>) BencodeFuzz::fuzzerTestOneInput),
                Arguments.of("scenario", MUTATIONS, (Consumer<byte[]>) ScenarioFuzz::fuzzerTestOneInput),
                Arguments.of("wire", MUTATIONS, (Consumer<byte[]>) WireFuzz::fuzzerTestOneInput),
                Arguments.of("actions", GAMES, (Consumer<byte[]>) ActionsFuzz::fuzzerTestOneInput),
                Arguments.of("csv", MUTATIONS, (Consumer<byte[]>) CsvFuzz::fuzzerTestOneInput));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everythingKept_andItsMutations_areReadOrRefused(String name, int mutations, Consumer<byte[]> target) throws IOException {
        List<byte[]> seeds = seeds(name);
        assertThat(seeds).hasSizeGreaterThan(3);
        seeds.forEach(seed -> feed(target, seed));
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < mutations; i++) {
            feed(target, mutated(seeds.get(random.nextInt(seeds.size())), seeds.get(random.nextInt(seeds.size())), random));
        }
    }

    private static List<byte[]> seeds(String name) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    private static void feed(Consumer<byte[]> target, byte[] input) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        try {
            target.accept(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw new AssertionError("Input (base64): " + Base64.getEncoder().encodeToString(input), fault);
        }
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds for " + Arrays.toString(input)).isLessThan(MOST_MILLIS_FOR_ONE);
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).as("bytes").isLessThan(MOST_BYTES_FOR_ONE);
    }

    /** One to four small injuries. */
    private static byte[] mutated(byte[] seed, byte[] other, SplittableRandom random) {
        byte[] input = seed.clone();
        for (int injuries = random.nextInt(1, 5); injuries > 0 && input.length > 0; injuries--) {
            int at = random.nextInt(input.length);
            switch (random.nextInt(5)) {
                case 0 -> input[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> input[at] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
                case 2 -> input = joined(input, at, input, Math.min(input.length, at + random.nextInt(1, 9)));
                case 3 -> input = joined(input, at, other, random.nextInt(other.length + 1));
                default -> input = joined(input, at, input, random.nextInt(at + 1));
            }
        }
        return input;
    }

    private static byte[] joined(byte[] head, int until, byte[] tail, int from) {
        byte[] joined = Arrays.copyOf(head, until + tail.length - from);
        System.arraycopy(tail, from, joined, until, tail.length - from);
        return joined;
    }
}
