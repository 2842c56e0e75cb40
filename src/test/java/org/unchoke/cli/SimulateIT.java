package org.unchoke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people type it, on the packaged application. */
class SimulateIT {
    private static final String JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().toString();

    @TempDir
    Path folder;

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-jar", JAR));
        command.addAll(List.of(arguments));
        File console = folder.resolve("console.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end: " + Files.readString(console.toPath()));
        }
        return process.exitValue();
    }

    @Test
    void simulate_packaged_writesTheCsvAndLeavesNothingElseBehind() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("small.json"), SimulateCommandTest.SMALL);
        assertThat(run("simulate", "small.json", "--seeds", "1..4", "--csv", "out.csv")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(1 + 4 * 6);
        assertThat(Files.readString(folder.resolve("console.txt"))).contains("4/4", "median").doesNotContain("INFO", "WARN");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("small.json", "out.csv", "console.txt");
        }
    }

    @Test
    void simulate_packagedMissingFile_exitsWith2() throws IOException, InterruptedException {
        assertThat(run("simulate", "nowhere.json")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("console.txt"))).contains("There is no file nowhere.json");
    }
}
