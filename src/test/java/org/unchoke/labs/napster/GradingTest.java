package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.napster.NapsterBuilder.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Names;
import org.unchoke.lab.Performance;
import org.unchoke.labs.napster.strategy.Strategies;

/** One test for each criterion, of the same name; and that evidence holds what they need. */
class GradingTest {
    @Test
    void songsGot() {
        assertThat(Grading.songsGot(performance(place(8, 6, 100, 0, 1))).score()).isEqualTo(0.75);
        assertThat(Grading.songsGot(performance(place(0, 0, 100, 0, 1))).score()).isNull();
    }

    @Test
    void soon() {
        Performance twiceAsSlow = performance(place(8, 8, 240, 0, 1), place(8, 8, 100, 0, 1), place(8, 8, 120, 0, 1), place(8, 8, 130, 0, 1));
        assertThat(Grading.soon(twiceAsSlow).score()).isEqualTo(0.5);
        assertThat(Grading.soon(performance(place(8, 8, 60, 0, 1), place(8, 8, 120, 0, 1))).score()).isEqualTo(2.0);
        assertThat(Grading.soon(performance(place(8, 8, 60, 0, 1))).score()).as("never compared").isNull();
    }

    @Test
    void contribution() {
        assertThat(Grading.contribution(performance(place(8, 8, 60, 3_000_000, 1), place(8, 8, 60, 12_000_000, 1))).score()).isEqualTo(0.25);
        assertThat(Grading.contribution(performance(place(8, 8, 60, 0, 1), place(8, 8, 60, 0, 1))).score()).isNull();
    }

    @Test
    void openDoor() {
        assertThat(Grading.openDoor(performance(place(8, 8, 60, 0, 0.4))).score()).isEqualTo(0.4);
    }

    @Test
    void rubric_everyCriterion_hasATestOfItsName() throws Exception {
        for (Criterion criterion : Grading.rubric().criteria()) {
            String[] words = criterion.id().split("-");
            StringBuilder name = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            assertThat(GradingTest.class.getDeclaredMethod(name.toString())).isNotNull();
            assertThat(criterion.rule()).endsWith(".");
        }
        assertThat(Grading.rubric().rivals()).allMatch(Strategies.autopilots()::contains);
    }

    @Test
    void evidence_ofAMatch_hasEverySeatAskedForWithCurvesAndMoments() {
        Napster napster = napster().peers(8, "reference").with("line", "t1").field("endsAtSeconds", 300).build();
        Witness witness = new Witness(seat -> seat != 4);
        witness.saw(napster, List.of());
        while (!napster.over()) {
            witness.saw(napster, napster.tick());
        }
        List<Evidence> evidence = witness.findings();
        assertThat(evidence).extracting(Evidence::seat).containsExactly(0, 1, 2, 3, 5, 6, 7);
        for (Evidence each : evidence) {
            assertThat(each.facts()).hasSize(13).allMatch(fact -> !fact.label().isBlank());
            assertThat(each.curves()).hasSize(3).allMatch(curve -> curve.values().size() == 1 + napster.now() / 10);
            assertThat(each.moments()).isNotEmpty().allMatch(moment -> moment.told(Names.ofScenario()).endsWith("."));
        }
    }

    private static NapsterEvidence place(int wanted, int got, double mean, long uploaded, double open) {
        NapsterStanding standing = new NapsterStanding(3, 1, "x", "hand", wanted, got, null, wanted == 0 ? null : (Double) mean, 0, 0, uploaded, 0, 0, open, 0, 1, 0);
        return new NapsterEvidence(standing, 100, 0, List.of(), List.of());
    }

    private static Performance performance(NapsterEvidence own, NapsterEvidence... client) {
        TreeMap<String, List<Evidence>> instead = new TreeMap<>();
        instead.put("reference", new ArrayList<>(List.of(client)));
        return new Performance(napster().peers(2, "reference").scenario(), own, instead);
    }
}
