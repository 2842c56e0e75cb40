package org.unchoke.labs.napster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.napster.NapsterAction;

class ScenarioReaderTest {
    private static final Map<String, Object> TWO = Map.of("name", "bot", "count", 2L);

    @Test
    void read_onlyPeers_hasDefaults() throws ScenarioException {
        NapsterScenario scenario = ScenarioReader.read(new Document(Map.of("peers", List.of(TWO))));
        assertThat(scenario.index()).isEqualTo(new IndexRules(1, true, 60, 100, 500, 100));
        assertThat(scenario.rules()).isEqualTo(new Rules(3, 6, 15, 10, true));
        assertThat(scenario.groups()).hasSize(1);
        assertThat(scenario.groups().get(0).line()).as("drawn for each").isNull();
        assertThat(scenario.autopilot()).isEqualTo("reference");
    }

    @Test
    void read_events_areOrderedByTime() throws ScenarioException {
        NapsterScenario scenario = ScenarioReader.read(new Document(Map.of("peers", List.of(TWO), "events", List.of(
                Map.of("atSeconds", 90L, "type", "indexDown"),
                Map.of("atSeconds", 30L, "type", "filterTitle", "words", "Blue River")))));
        assertThat(scenario.events()).containsExactly(
                new NapsterScenario.Scheduled(30, new NapsterAction.FilterTitle("Blue River")),
                new NapsterScenario.Scheduled(90, new NapsterAction.IndexDown(null, null)));
    }

    @Test
    void read_everyMistake_isNamedWithItsPath() {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(new Document(Map.of(
                "lab", "gnutella",
                "songs", Map.of("count", 10L, "zipf", 9L),
                "index", Map.of("servers", 0L, "cluster", "half"),
                "rules", Map.of("slot", 3L),
                "peers", List.of(Map.of("name", "a", "line", "satellite", "library", 6L), Map.of("name", "a", "strategy", "cheat")),
                "events", List.of(Map.of("atSeconds", 5L, "type", "filterTitle", "words", " - "))))));
        assertThat(refused.mistakes()).extracting(ScenarioException.Mistake::path).containsExactlyInAnyOrder(
                "/lab", "/songs/zipf", "/index/servers", "/index/cluster", "/rules/slot", "/peers/0/line", "/peers/0/library",
                "/peers/1/strategy", "/peers/1/name", "/events/0/words");
    }

    @Test
    void read_onePeerOnly_isRefused() {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(new Document(Map.of("peers", List.of(Map.of())))));
        assertThat(refused.mistakes()).extracting(ScenarioException.Mistake::path).contains("/peers");
    }

    @Test
    void words_anyText_areLowerCaseAndOnce() {
        assertThat(Words.of("The Velvet-Foxes:  the BLUE river")).containsExactly("the", "velvet", "foxes", "blue", "river");
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.of("…")).isEmpty();
    }
}
