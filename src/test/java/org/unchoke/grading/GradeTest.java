package org.unchoke.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.grading.Weights.Weight;

class GradeTest {
    private static Weights weights() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        weights.put("x.speed", new Weight(60, 1.2));
        weights.put("x.words", new Weight(20, 1));
        weights.put("x.other", new Weight(20, 1));
        return new Weights(weights);
    }

    @Test
    void of_scoresOfSeveralRounds_areCappedThenAveraged() {
        Grade grade = Grade.of(weights(), new TreeMap<>(Map.of("x.speed", List.of(3.0, 0.4), "x.words", List.of(0.5), "x.other", List.of(1.0))));
        assertThat(grade.lines().get(0).score()).isEqualTo((1.2 + 0.4) / 2);
        assertThat(Grade.rounded(grade.points())).isEqualByComparingTo("78.00");
    }

    @Test
    void of_criterionWithoutScore_givesItsWeightToTheOthers() {
        Grade grade = Grade.of(weights(), new TreeMap<>(Map.of("x.speed", List.of(1.0), "x.words", List.of(0.0))));
        assertThat(grade.points()).isEqualTo(75);
        assertThat(grade.lines().get(2).points()).isNull();
    }

    @Test
    void of_nothing_isNoGrade() {
        assertThat(Grade.of(weights(), new TreeMap<>()).points()).isNull();
    }

    @Test
    void with_otherWeights_changesTheKnownOnesOnly() {
        Weights changed = weights().with(Map.of("x.words", new Weight(0, 1), "y.speed", new Weight(5, 1)));
        assertThat(changed.weights()).containsOnlyKeys("x.speed", "x.words", "x.other");
        assertThat(changed.weights().get("x.words").weight()).isZero();
    }

    @Test
    void weight_nonsense_isRefused() {
        assertThatThrownBy(() -> new Weight(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weight(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rounded_halves_goUp() {
        assertThat(Grade.rounded(83.005)).hasToString("83.01");
    }
}
