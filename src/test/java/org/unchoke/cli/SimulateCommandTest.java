package org.unchoke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {
    static final String SMALL =
            """
            {"lab": "bittorrent", "title": "Small", "content": {"sizeBytes": 2097152, "pieceBytes": 262144},
             "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 262144},
                       {"name": "bot", "count": 3, "uploadBytesPerSecond": 131072},
                       {"name": "you", "strategy": "hand", "uploadBytesPerSecond": 131072},
                       {"name": "taker", "strategy": "free-rider", "uploadBytesPerSecond": 131072}]}
            """;
    private static final String COLUMNS = "seed,name,role,strategy,uploadBytesPerSecond,joinedAtSeconds,"
            + "finishedAtSeconds,uploadedBytes,downloadedBytes,meanUnchoked";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("small.json"), SMALL);
    }

    private int simulate(Object... arguments) {
        List<String> words = new ArrayList<>(List.of("simulate"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return UnchokeCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(words.toArray(String[]::new));
    }

    @Test
    void simulate_goodScenario_writesOneRowPerSeedAndPeerInTheFixedColumns() throws IOException {
        Path csv = folder.resolve("out.csv");
        assertThat(simulate(scenario, "--seeds", "1..3", "--csv", csv)).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).isEqualTo(COLUMNS);
        assertThat(lines).hasSize(1 + 3 * 6);
        assertThat(lines.get(1)).startsWith("1,s,seed,reference,262144,0,,");
        assertThat(lines).anyMatch(line -> line.startsWith("3,taker,leecher,free-rider,131072,0,"));
    }

    @Test
    void simulate_goodScenario_printsMediansByStrategyAndFillsTheBar() {
        assertThat(simulate(scenario, "--seeds", "1,2")).isZero();
        assertThat(out.toString()).contains("median", "free-rider", "reference", "2 runs");
        assertThat(err.toString()).contains("2/2");
    }

    @Test
    void simulate_twice_writesTheSameBytes() throws IOException {
        Path first = folder.resolve("1.csv");
        Path second = folder.resolve("2.csv");
        simulate(scenario, "--seeds", "5..6", "--csv", first, "--no-progress", "--threads", 1);
        simulate(scenario, "--seeds", "5..6", "--csv", second, "--no-progress", "--threads", 2);
        assertThat(second).hasSameTextualContentAs(first);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void simulate_brokenScenario_listsEveryMistakeWithItsPath() throws IOException {
        Files.writeString(scenario, SMALL.replace("\"count\": 3", "\"count\": \"three\"").replace("2097152", "-1"));
        assertThat(simulate(scenario)).isEqualTo(2);
        assertThat(err.toString()).contains("/peers/1/count", "/content/sizeBytes");
    }

    @Test
    void simulate_unknownLab_namesThoseThereAre() throws IOException {
        Files.writeString(scenario, SMALL.replace("bittorrent", "no-such-lab"));
        assertThat(simulate(scenario)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no lab \"no-such-lab\"", "bittorrent");
    }

    @ParameterizedTest
    @CsvSource({"5..1, ends before it begins", "a, is not a seed", "1.., is not a seed", "1..999999999, At most 100000 seeds"})
    void simulate_wrongSeeds_saysWhatIsWrong(String seeds, String complaint) {
        assertThat(simulate(scenario, "--seeds", seeds)).isEqualTo(2);
        assertThat(err.toString()).contains("--seeds", complaint);
    }

    @Test
    void simulate_missingFile_namesIt() {
        assertThat(simulate(folder.resolve("nowhere.json"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file", "nowhere.json");
    }

    @Test
    void simulate_unreadableFile_namesIt() {
        assertThat(simulate(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }

    @Test
    void simulate_csvInNoFolder_saysSoBeforePlaying() {
        assertThat(simulate(scenario, "--seeds", "1..100000", "--csv", folder.resolve("no/such/out.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("--csv: cannot write");
    }

    @Test
    void noSuchCommand_isRefusedWithTheUsage() {
        int code = UnchokeCommand.commandLine().setErr(new PrintWriter(err)).execute("symulate");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("symulate", "simulate");
    }
}
