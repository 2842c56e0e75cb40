package org.unchoke.labs.bittorrent.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Judgement;
import org.unchoke.lab.Performance;
import org.unchoke.labs.bittorrent.grading.SwarmEvidence.Spent;

/** One test for each rule, of the same name. The file has 1000 bytes, the match lasts 500 s. */
class SwarmRubricTest {
    private static final SwarmEvidence REFERENCE = peer(200L, 1000, 800, 1000, new Spent(200, 0, 0, 0, 100, 50));
    private static final SwarmEvidence SLOW_REFERENCE = peer(240L, 1000, 600, 1000, new Spent(240, 0, 0, 0, 100, 60));
    private static final SwarmEvidence FAST_REFERENCE = peer(100L, 1000, 900, 1000, new Spent(100, 0, 0, 0, 100, 40));
    private static final SwarmEvidence FREE_RIDER = peer(300L, 1000, 0, 1000, new Spent(300, 0, 0, 0, 0, 0));

    private static SwarmEvidence peer(Long finished, long obtained, long uploaded, long downloaded, Spent time) {
        return new SwarmEvidence(3, false, 1, 0, finished, 500, 1000, obtained, uploaded, downloaded, 10, List.of(), time, 0, 0,
                List.of(), List.of());
    }

    private static Performance of(SwarmEvidence own, boolean freeRide) {
        TreeMap<String, List<Evidence>> instead = new TreeMap<>();
        instead.put("reference", List.of(SLOW_REFERENCE, FAST_REFERENCE, REFERENCE));
        instead.put("free-rider", List.of(FREE_RIDER));
        return new Performance(swarm().seeds(1).hands(1).field("goal", freeRide ? "freeRide" : "finish").scenario(), own, instead);
    }

    private static void scores(Judgement judgement, double score) {
        assertThat(judgement.score()).as(judgement.because()).isCloseTo(score, within(1e-12));
    }

    @Test
    void speed() {
        scores(SwarmRubric.speed(of(peer(400L, 1000, 1, 1000, REFERENCE.time()), false)), 0.5);
        scores(SwarmRubric.speed(of(peer(160L, 1000, 1, 1000, REFERENCE.time()), false)), 1.25);
        // A quarter of the file at the end of 500 s counts as 2000 s; nothing at all as ten times the match.
        scores(SwarmRubric.speed(of(peer(null, 250, 1, 250, REFERENCE.time()), false)), 0.1);
        scores(SwarmRubric.speed(of(peer(null, 0, 1, 0, REFERENCE.time()), false)), 0.04);
        assertThat(SwarmRubric.speed(of(peer(400L, 1000, 1, 1000, REFERENCE.time()), false)).because())
                .isEqualTo("You needed 6:40; the reference client in your seat needs 3:20 (1:40 to 4:00 with 3 different dice).");
        assertThat(SwarmRubric.speed(of(REFERENCE, true)).score()).isNull();
    }

    @Test
    void contribution() {
        scores(SwarmRubric.contribution(of(peer(200L, 1000, 400, 1000, REFERENCE.time()), false)), 0.5);
        scores(SwarmRubric.contribution(of(peer(200L, 1000, 0, 1000, REFERENCE.time()), false)), 0);
        assertThat(SwarmRubric.contribution(of(REFERENCE, true)).score()).isNull();
    }

    @Test
    void freeRiding() {
        scores(SwarmRubric.freeRiding(of(peer(600L, 1000, 0, 1000, REFERENCE.time()), true)), 0.5);
        scores(SwarmRubric.freeRiding(of(peer(300L, 1000, 200, 1000, REFERENCE.time()), true)), 0.8);
        scores(SwarmRubric.freeRiding(of(peer(300L, 1000, 2000, 1000, REFERENCE.time()), true)), 0);
        assertThat(SwarmRubric.freeRiding(of(REFERENCE, false)).score()).isNull();
    }

    @Test
    void reciprocation() {
        scores(SwarmRubric.reciprocation(of(peer(200L, 1000, 1, 1000, new Spent(200, 0, 0, 0, 400, 100)), false)), 0.5);
        scores(SwarmRubric.reciprocation(of(peer(200L, 1000, 1, 1000, new Spent(200, 0, 0, 0, 0, 0)), false)), 0);
        assertThat(SwarmRubric.reciprocation(of(REFERENCE, true)).score()).isNull();
    }

    @Test
    void participation() {
        scores(SwarmRubric.participation(of(peer(200L, 1000, 1, 1000, new Spent(200, 50, 30, 0, 0, 0)), false)), 0.6);
        assertThat(SwarmRubric.participation(of(peer(null, 1000, 1, 0, new Spent(0, 0, 0, 0, 0, 0)), false)).score()).isNull();
    }

    @Test
    void reflection() {
        assertThat(SwarmRubric.RUBRIC.criteria()).filteredOn(Criterion::manual).extracting(Criterion::id).containsExactly("reflection");
    }

    @Test
    void judge_seatNeverTakenInTheComparison_doesNotApply() {
        TreeMap<String, List<Evidence>> none = new TreeMap<>();
        none.put("reference", List.of());
        Performance late = new Performance(swarm().seeds(1).hands(1).scenario(), REFERENCE, none);
        assertThat(SwarmRubric.speed(late).score()).isNull();
    }

    @Test
    void rules_shownToPeople_areWhatTheMethodsBeginWith() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/unchoke/labs/bittorrent/grading/SwarmRubric.java"))
                .replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("/\\*\\*\\s+", "/** ");
        assertThat(SwarmRubric.RUBRIC.criteria()).filteredOn(criterion -> !criterion.manual())
                .allSatisfy(criterion -> assertThat(source).contains("/** " + criterion.rule()));
    }
}
