package org.unchoke.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage-guided fuzzing, in a process of its own for each target: {@code mvn -Pfuzz test -Dfuzz.seconds=300}. Starts from
 * the kept corpus; what it finds is added to {@code target/fuzz}, from where whatever is worth keeping is copied.
 */
@Tag("fuzz")
class JazzerTest {
    @ParameterizedTest
    @CsvSource({"bencode,org.unchoke.fuzz.BencodeFuzz,65536", "scenario,org.unchoke.fuzz.ScenarioFuzz,8192",
        "wire,org.unchoke.web.socket.WireFuzz,4096", "actions,org.unchoke.labs.ActionsFuzz,2048",
        "csv,org.unchoke.gradebook.files.CsvFuzz,16384"})
    void target_forAsLongAsAsked_findsNothing(String name, String target, String longest) throws Exception {
        Path found = Files.createDirectories(Path.of("target", "fuzz", name).toAbsolutePath());
        Process jazzer = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-cp",
                        System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target,
                        "--instrumentation_includes=org.unchoke.**", "--reproducer_path=" + found,
                        found.toString(), Path.of("src/test/resources/fuzz", name).toAbsolutePath().toString(),
                        "-max_total_time=" + seconds(), "-max_len=" + longest, "-timeout=60", "-rss_limit_mb=2048",
                        "-artifact_prefix=" + found + "/")
                .redirectErrorStream(true)
                .redirectOutput(found.resolveSibling(name + ".log").toFile())
                .start();
        assertThat(jazzer.waitFor()).as("see target/fuzz/" + name + ".log").isZero();
    }

    private static String seconds() {
        String seconds = System.getProperty("fuzz.seconds", "");
        return seconds.isEmpty() ? "60" : seconds;
    }
}
