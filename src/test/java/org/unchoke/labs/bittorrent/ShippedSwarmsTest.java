package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Match;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/** The scenarios that come with the lab: complete, correct, and they come to their end. */
class ShippedSwarmsTest {
    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/scenarios/bittorrent"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenario_playedByItsAutopilot_everybodyFinishes(Path file) throws IOException, ScenarioException {
        BitTorrentLab lab = new BitTorrentLab();
        SwarmScenario scenario = lab.scenario(Documents.parse(Files.readString(file)));
        assertThat(scenario.texts()).hasNoNullFieldsOrProperties();
        List<Seat> seats = lab.seats(scenario, new Seed(1)).stream()
                .map(seat -> seat.hand() && seat.name().matches("student(-[1-5])?") ? seat.heldBy(Holder.AUTOPILOT) : seat)
                .toList();
        Match match = lab.open(scenario, new Seed(1), seats);
        while (!match.over()) {
            match.tick();
        }
        assertThat(match.now()).isLessThan(scenario.endsAtSeconds());
        assertThat(match.standing().places()).map(SwarmStanding.class::cast)
                .allMatch(place -> place.role().equals("seed") || place.finishedAtSeconds() != null);
    }
}
