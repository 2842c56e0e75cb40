package org.unchoke.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.config.Json;
import org.unchoke.grading.Examination;
import org.unchoke.grading.SeatReport;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.StrategyCard;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** What the gradebook expects of every lab that grades. */
class RubricContractTest {
    private static final int TICKS = 200;

    static List<Lab> labs() {
        return LabCatalog.all().stream().filter(lab -> !lab.rubric().criteria().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void rubric_criteriaAndRivals_canBeUsed(Lab lab) {
        assertThat(lab.rubric().criteria()).extracting(Criterion::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(lab.rubric().criteria()).allSatisfy(criterion -> {
            assertThat(criterion.rule()).endsWith(".");
            assertThat(criterion.weight()).isPositive();
            assertThat(criterion.cap()).isPositive();
        });
        List<String> autopilots = lab.strategies().stream().filter(StrategyCard::autopilot).map(StrategyCard::id).toList();
        assertThat(autopilots).containsAll(lab.rubric().rivals());
        assertThat(lab.rubric().criteria()).extracting(Criterion::id).containsAll(lab.rubric().ratios());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void report_ofASeat_isTheSameEveryTimeAndSurvivesJson(Lab lab) throws Exception {
        Recording recording = finished(lab, LabFixtures.of(lab.card().id()).recording());
        Examination examination = new Examination(lab, recording);
        assertThat(examination.seats()).isNotEmpty().isSorted();
        int seat = examination.seats().get(0);
        SeatReport report = examination.examine(seat, () -> false, () -> {});
        assertThat(new Examination(lab, recording).examine(seat, () -> false, () -> {})).isEqualTo(report);
        String json = Json.full().writeValueAsString(report);
        assertThat(Json.full().writeValueAsString(Json.full().readValue(json, SeatReport.class))).isEqualTo(json);
    }

    private static Recording finished(Lab lab, Recording open) throws Divergence {
        Match[] last = new Match[1];
        try {
            new Replayer(lab, open).to(TICKS, (match, events) -> last[0] = match);
        } catch (Divergence over) {
            assertThat(last[0].over()).as(over.getMessage()).isTrue();
        }
        return new Recording(open.header(), open.entries(), new Recording.Outcome(last[0].now(), last[0].fingerprint()));
    }
}
