package org.unchoke.labs.bittorrent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Rng;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.ScenarioException.Mistake;
import org.unchoke.labs.bittorrent.SwarmBuilder;

class ScenarioReaderTest {
    @Test
    void read_manyMistakes_reportsEachWithItsPath() {
        Document document = SwarmBuilder.swarm()
                .seeds(1).with("afterFinish", "never").with("colour", "red")
                .leechers(3).uplink(List.of(1L, -2L)).with("strategy", "seed-rotation")
                .leechers(1).with("count", 0)
                .rule("slots", "many").rule("optimisticSeconds", 25).rule("Slots", 4)
                .field("events", List.of(Map.of("atSeconds", 1, "type", "earthquake")))
                .field("autopilot", "hand")
                .document();
        assertThat(mistakes(document)).extracting(Mistake::path).contains(
                "/peers/0/afterFinish", "/peers/0/colour", "/peers/1/uploadBytesPerSecond", "/peers/1/uploadBytesPerSecond/1",
                "/peers/1/strategy", "/peers/2/count", "/rules/slots", "/rules/optimisticSeconds", "/rules/Slots",
                "/events/0/type", "/autopilot");
    }

    @Test
    void read_swarmThatCannotWork_saysWhatIsMissing() {
        assertThat(mistakes(SwarmBuilder.swarm().leechers(2).document())).extracting(Mistake::message).anyMatch(message -> message.contains("role seed"));
        assertThat(mistakes(SwarmBuilder.swarm().seeds(2).document())).extracting(Mistake::message).anyMatch(message -> message.contains("role leecher"));
        assertThat(mistakes(SwarmBuilder.swarm().seeds(1).leechers(12_000).document())).extracting(Mistake::path).contains("/peers");
        assertThat(mistakes(SwarmBuilder.swarm().seeds(1).leechers(1000).pieces(100_000).document())).extracting(Mistake::path).contains("/peers");
        assertThat(mistakes(SwarmBuilder.swarm().seeds(1).leechers(1).pieces(300_000).document())).extracting(Mistake::path).contains("/content/pieceBytes");
    }

    @Test
    void read_fieldsLeftOut_areAsInTheMainlineClient() {
        Rules rules = SwarmBuilder.swarm().seeds(1).leechers(1).scenario().rules();
        assertThat(rules).isEqualTo(new Rules(new SlotRule.Fixed(4), 10, 30, 60, "seed-rotation", PieceRule.RAREST, 4, 80, 40, 20, 50, 1800, 300));
    }

    @Test
    void lognormal_manyDraws_haveTheQuantilesOfTheLecture() {
        Amount amount = new Amount.Lognormal(1.3);
        long[] drawn = LongStream.range(0, 20_000).map(i -> amount.of(0, new Rng(i))).sorted().toArray();
        assertThat(drawn[2_000] / 1000.0).isBetween(10.0, 12.5);
        assertThat(drawn[10_000] / 1000.0).isBetween(58.0, 64.0);
        assertThat(drawn[18_000] / 1000.0).isBetween(300.0, 345.0);
        assertThat(LongStream.of(drawn).filter(rate -> rate <= 100_000).count() / 20_000.0).isBetween(0.64, 0.66);
    }

    private static List<Mistake> mistakes(Document document) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(document)).mistakes();
    }
}
