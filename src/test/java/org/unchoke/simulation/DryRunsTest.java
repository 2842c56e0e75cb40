package org.unchoke.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.BitTorrentLab;
import org.unchoke.testing.Patience;

class DryRunsTest {
    private static final BitTorrentLab LAB = new BitTorrentLab();
    private final DryRuns runs = new DryRuns();

    @AfterEach
    void stop() {
        runs.stop();
    }

    private static DryRun.Round round(long seedUpload, long megabytes, long endsAtSeconds) throws ScenarioException {
        return new DryRun.Round(LAB, LAB.scenario(new Document(Map.of(
                "lab", "bittorrent", "title", "A swarm", "content", Map.of("sizeBytes", megabytes * 1_000_000, "pieceBytes", 262_144),
                "endsAtSeconds", endsAtSeconds,
                "peers", List.of(
                        Map.of("name", "s", "role", "seed", "uploadBytesPerSecond", seedUpload, "afterFinish", "stay"),
                        Map.of("name", "slow", "count", 4, "uploadBytesPerSecond", 40_000),
                        Map.of("name", "fast", "count", 4, "uploadBytesPerSecond", 200_000),
                        Map.of("name", "student", "count", 2, "strategy", "hand", "uploadBytesPerSecond", 80_000))))));
    }

    private DryRun played(DryRun.Round... rounds) {
        DryRun run = runs.start("ana", "A class", "/sessions/1", List.of(rounds));
        Patience.await().until(() -> run.state() != DryRun.State.RUNNING);
        assertThat(run.state()).isEqualTo(DryRun.State.DONE);
        assertThat(run.progress()).isEqualTo(1);
        return run;
    }

    private static List<String> codes(DryRun run, int n) {
        return run.found().get(n - 1).findings().stream().map(Finding::code).toList();
    }

    @Test
    void dryRun_ofTwoRounds_playsEachWithEveryDice() throws ScenarioException {
        DryRun run = played(round(300_000, 60, 3600), round(300_000, 60, 3600));
        assertThat(run.found()).extracting(DryRun.Found::n).containsExactly(1, 2);
        assertThat(run.found().get(0).runs()).hasSize(DryRuns.DICE).isSortedAccordingTo((a, b) -> Long.compare(a.ticks(), b.ticks()));
        assertThat(run.found().get(0).typical().places()).as("students' seats are played").hasSize(11);
    }

    @Test
    void findings_slowSeed_nameTheBottleneck_andAFastOneDoesNot() throws ScenarioException {
        DryRun run = played(round(60_000, 60, 36_000), round(3_000_000, 60, 36_000));
        assertThat(codes(run, 1)).contains("seedBottleneck");
        assertThat(run.found().get(0).findings().get(0).figures()).containsEntry("copySeconds", 1000.0);
        assertThat(codes(run, 2)).doesNotContain("seedBottleneck");
    }

    @Test
    void findings_roundThatIsCutOff_saysHowManyDoNotFinish() throws ScenarioException {
        DryRun run = played(round(300_000, 60, 60), round(300_000, 60, 420));
        assertThat(codes(run, 1)).contains("nobodyFinishes", "short");
        assertThat(codes(run, 2)).doesNotContain("nobodyFinishes", "short");
    }

    @Test
    void start_again_cancelsWhatWasUnderWay() throws ScenarioException {
        DryRun first = runs.start("ana", "A class", "/", List.of(round(1000, 5000, 1_000_000)));
        DryRun second = runs.start("ana", "A class", "/", List.of(round(300_000, 5, 600)));
        Patience.await().until(() -> second.state() == DryRun.State.DONE);
        assertThat(first.state()).isEqualTo(DryRun.State.CANCELLED);
    }

    @Test
    void find_ofSomebodyElse_isNotThere() throws ScenarioException {
        DryRun run = played(round(300_000, 5, 600));
        assertThat(runs.find("ana", run.id())).contains(run);
        assertThat(runs.find("eve", run.id())).isEmpty();
    }
}
