package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.LabCard.Figure;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.SearchMeasures;
import org.unchoke.lab.Seat;
import org.unchoke.labs.napster.scenario.NapsterScenario;

/** The scenarios that come with the lab, with twelve students on autopilot: what each says it will show, it shows. */
class ShippedServicesTest {
    private static final int STUDENTS = 12;

    /** One match, played to its end. */
    private record Played(SortedMap<String, Double> measures, Meter.Findings findings, List<NapsterStanding> places) {
        double measured(Figure figure) {
            return measures.get(figure.key());
        }

        double mean(Predicate<NapsterStanding> whom, ToDoubleFunction<NapsterStanding> what) {
            return places.stream().filter(whom).mapToDouble(what).average().orElseThrow();
        }
    }

    @Test
    void oneQuery_everyQueryCostsTwoMessagesAndFindsEverything() throws Exception {
        Played played = play("one-query", 1);
        assertThat(played.measured(SearchMeasures.MESSAGES)).isEqualTo(2);
        assertThat(played.measured(SearchMeasures.RECALL)).isEqualTo(1);
        assertThat(played.mean(place -> true, NapsterStanding::gotSongs)).isGreaterThan(4);
    }

    @Test
    void indexGoesDown_recallFallsToNought_andHardlyAnybodyCompletesTheList() throws Exception {
        Played played = play("index-goes-down", 1);
        assertThat(played.measured(SearchMeasures.RECALL_BEFORE)).isEqualTo(1);
        assertThat(played.measured(SearchMeasures.RECALL_AFTER)).isEqualTo(0);
        assertThat(played.places()).filteredOn(place -> place.finishedAtSeconds() != null).hasSizeLessThan(4);
    }

    @Test
    void orderedToFilter_someSongsAreFoundByNobody_otherQueriesStillFindAll() throws Exception {
        Played played = play("ordered-to-filter", 1);
        assertThat(played.measured(SearchMeasures.RECALL)).isBetween(0.2, 0.8);
        assertThat(played.places()).anyMatch(place -> place.finishedAtSeconds() == null);
    }

    @Test
    void freeRiders_getAboutAsManySongsAsSharers() throws Exception {
        Played played = play("free-riders", 1);
        double riders = played.mean(place -> place.strategy().equals("free-rider"), NapsterStanding::gotSongs);
        double sharers = played.mean(place -> place.name().startsWith("sharer"), NapsterStanding::gotSongs);
        assertThat(riders).isBetween(0.85 * sharers, 1.15 * sharers);
    }

    @Test
    void unlinkedServers_findAFraction_linkedOnesEverything() throws Exception {
        Document unlinked = document("unlinked-servers");
        Played apart = play(unlinked, 1);
        Played together = play(unlinked.with("index", Map.of("servers", 4)), 1);
        assertThat(apart.measured(SearchMeasures.RECALL)).isLessThan(0.3);
        assertThat(apart.measured(SearchMeasures.MESSAGES)).isEqualTo(2);
        assertThat(together.measured(SearchMeasures.RECALL)).isEqualTo(1);
        assertThat(together.measured(SearchMeasures.MESSAGES)).isEqualTo(8);
    }

    @Test
    void overloadedIndex_repliesAreLostOrLate() throws Exception {
        Played played = play("overloaded-index", 1);
        assertThat(played.measured(SearchMeasures.RECALL)).isLessThan(0.95);
        assertThat(played.measured(SearchMeasures.FIRST_HIT)).isGreaterThan(1.2);
    }

    @Test
    void vanishingPeers_repliesListWhoIsGone_andSomeIsDownloadedInVain() throws Exception {
        Played played = play("vanishing-peers", 1);
        assertThat(played.findings().staleCopies()).isGreaterThan(played.findings().listedCopies() / 50);
        assertThat(played.mean(place -> true, NapsterStanding::wastedBytes)).isPositive();
    }

    @Test
    void decoys_everybodyDownloadsInVain_andNeedsLonger() throws Exception {
        Played spoilt = play("decoys", 1);
        Played clean = play("one-query", 1);
        assertThat(spoilt.mean(place -> !place.strategy().equals("mislabeller"), NapsterStanding::wastedBytes)).isGreaterThan(5_000_000);
        assertThat(clean.mean(place -> true, NapsterStanding::wastedBytes)).isLessThan(1_000_000);
    }

    private static Document document(String id) throws IOException, ScenarioException {
        return Documents.parse(Files.readString(Path.of("src/main/resources/scenarios/napster", id + ".json")));
    }

    private static Played play(String id, long seed) throws IOException, ScenarioException {
        return play(document(id), seed);
    }

    private static Played play(Document document, long seed) throws ScenarioException {
        NapsterLab lab = new NapsterLab();
        NapsterScenario scenario = lab.scenario(document);
        List<Seat> seats = lab.seats(scenario, new Seed(seed)).stream()
                .map(seat -> seat.hand() && Integer.parseInt(seat.name().substring("student-".length())) <= STUDENTS ? seat.heldBy(Holder.AUTOPILOT) : seat)
                .toList();
        Napster napster = (Napster) lab.open(scenario, new Seed(seed), seats);
        Meter meter = new Meter();
        meter.saw(napster, List.of());
        while (!napster.over()) {
            meter.saw(napster, napster.tick());
        }
        return new Played(meter.measures(), meter.findings(), napster.standing().places().stream().map(NapsterStanding.class::cast).toList());
    }
}
