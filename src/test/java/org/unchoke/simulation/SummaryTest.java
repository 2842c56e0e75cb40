package org.unchoke.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.SearchMeasures;
import org.unchoke.lab.Standing;

class SummaryTest {
    /** A place as a lab with roles has it. */
    public record Place(int seat, int rank, String role, String strategy, Long finishedAtSeconds)
            implements Standing.Place {}

    private static final LabCard CARD = new LabCard("x", "X", 2001, "", 1,
            List.of(new LabCard.Figure("finishedAtSeconds", "Finished", LabCard.Unit.SECONDS)),
            List.of(SearchMeasures.RECALL, SearchMeasures.RECALL_AFTER), List.of());

    @Test
    void of_sameStrategyInTwoRoles_keepsThemApart() {
        Run run = new Run(new Seed(1), 0, 1, List.of(
                new Place(0, 1, "seed", "reference", 0L),
                new Place(1, 2, "leecher", "reference", 10L),
                new Place(2, 3, "leecher", "reference", 20L),
                new Place(3, 4, "leecher", "free-rider", null)), null, new TreeMap<>());

        List<Summary> summaries = Summary.of(CARD, List.of(run));

        assertThat(summaries).extracting(Summary::kind)
                .containsExactly("leecher free-rider", "leecher reference", "seed reference");
        assertThat(summaries.get(0).figures()).as("nobody finished").isEmpty();
        assertThat(summaries.get(1).figures().get("finishedAtSeconds").median()).isEqualTo(15);
    }

    @Test
    void ofMatches_measureThatNoMatchHas_isMissing() {
        List<Run> runs = DoubleStream.of(0.5, 1)
                .mapToObj(recall -> new Run(new Seed(1), 0, 1, List.of(), null, new TreeMap<>(Map.of("recall", recall))))
                .toList();

        Summary matches = Summary.ofMatches(CARD, runs);

        assertThat(matches.figures().keySet()).containsExactly("recall");
        assertThat(matches.figures().get("recall").median()).isEqualTo(0.75);
    }
}
