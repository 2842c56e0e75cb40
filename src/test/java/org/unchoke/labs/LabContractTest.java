package org.unchoke.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Document;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Standing;
import org.unchoke.lab.StrategyCard;
import org.unchoke.lab.Verdict;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** What every lab in the catalogue promises. */
class LabContractTest {
    static List<Lab> labs() {
        return LabCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void lab_everything_isThere(Lab lab) {
        String id = lab.card().id();
        assertThat(LabCatalog.find(id)).contains(lab);
        assertThat(Path.of("src/main/resources/templates/labs", id)).as("the lab's brief").isDirectory();
        assertThat(Path.of("src/main/webui/src/labs", id)).as("the lab's pages").isDirectory();
        assertThat(Path.of("src/main/resources/scenarios", id)).as("the lab's scenarios").isDirectory();
        assertThat(Path.of("src/main/resources/META-INF/resources/schema", id + "-scenario.json")).as("its scenarios' schema").isRegularFile();
        assertThat(Path.of("src/test/resources/recordings", id + ".txt")).as("the lab's golden recording").isRegularFile();
        assertThat(LabFixtures.of(id).actions().stream().filter(LabAction.class::isInstance).map(Object::getClass).distinct())
                .as("the fixture has every action").hasSize(lab.actionType().getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void wirePage_actionsAndTheirFields_areNamed(Lab lab) throws IOException {
        String page = Files.readString(Path.of("docs/labs", lab.card().id() + ".md"));
        for (Class<?> action : lab.actionType().getPermittedSubclasses()) {
            String name = Character.toLowerCase(action.getSimpleName().charAt(0)) + action.getSimpleName().substring(1);
            assertThat(page).contains("`" + name + " {");
            for (RecordComponent field : action.getRecordComponents()) {
                assertThat(page).as(name).containsPattern(name + " \\{[^}]*\\b" + field.getName() + "\\b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void shippedScenarios_bySchemaAndReader_areAccepted(Lab lab) throws Exception {
        String id = lab.card().id();
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Path.of("src/main/resources/META-INF/resources/schema", id + "-scenario.json").toUri());
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/scenarios", id))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        for (Path file : files) {
            Document document = Documents.parse(Files.readString(file));
            assertThat(schema.validate(new ObjectMapper().readTree(file.toFile()))).as("%s", file).isEmpty();
            assertThat(document.fields()).as("%s", file).containsKeys("title", "lesson", "question", "expected");
            assertThat(lab.seats(lab.scenario(document), new Seed(1))).as("%s", file).anyMatch(Seat::hand);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void card_everyField_isFilled(Lab lab) {
        LabCard card = lab.card();
        assertThat(card.sources()).isNotEmpty();
        assertThat(card.summary()).endsWith(".");
        assertThat(card.secondsPerTick()).isPositive();
        assertThat(lab.strategies()).extracting(StrategyCard::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        for (StrategyCard strategy : lab.strategies()) {
            assertThat(Stream.of(strategy.name(), strategy.idea(), strategy.source(), strategy.sees())).as(strategy.id()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void events_eachCard_namesAnActionAndAllItsFields(Lab lab) {
        Map<String, List<String>> actions = new TreeMap<>();
        for (Class<?> action : lab.actionType().getPermittedSubclasses()) {
            String type = Character.toLowerCase(action.getSimpleName().charAt(0)) + action.getSimpleName().substring(1);
            actions.put(type, Arrays.stream(action.getRecordComponents()).map(RecordComponent::getName).toList());
        }
        for (EventCard card : lab.events()) {
            assertThat(card.fields().stream().map(EventCard.Field::name).toList()).as(card.type()).isEqualTo(actions.get(card.type()));
            assertThat(card.idea()).as(card.type()).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void replay_sameSeedAndLog_givesTheSameStates(Lab lab) throws Divergence {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        play(lab, LabFixtures.of(lab.card().id()).recording(), 200, first);
        play(lab, LabFixtures.of(lab.card().id()).recording(), 200, second);
        assertThat(second).isEqualTo(first).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void view_anothersSecret_isNotInIt(Lab lab) throws Divergence {
        LabFixture fixture = LabFixtures.of(lab.card().id());
        Match plain = play(lab, fixture.recording(), 0, new ArrayList<>());
        Recording unmoved = new Recording(fixture.recording().header(), List.of(), null);
        for (int ticks = 0; ticks <= fixture.ticksUnnoticed(); ticks++) {
            Match changed = play(lab, fixture.changedInSecret(), ticks, new ArrayList<>());
            plain = play(lab, unmoved, ticks, new ArrayList<>());
            Viewer other = Viewer.seat(fixture.other());
            assertThat(changed.view(other, Names.ofScenario())).hasToString(plain.view(other, Names.ofScenario()).toString());
        }
        assertThat(play(lab, fixture.changedInSecret(), 1, new ArrayList<>()).fingerprint()).as("the secret is a difference").isNotEqualTo(play(lab, unmoved, 1, new ArrayList<>()).fingerprint());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void offer_garbage_isRefusedAndChangesNothing(Lab lab) throws Divergence {
        LabFixture fixture = LabFixtures.of(lab.card().id());
        Match match = play(lab, fixture.recording(), 10, new ArrayList<>());
        long before = match.fingerprint();
        List<Action> garbage = new ArrayList<>(fixture.garbage());
        garbage.add(null);
        for (Action action : garbage) {
            Verdict verdict = match.offer(Actor.seat(fixture.other()), action);
            assertThat(verdict).as("%s", action).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                assertThat(refused.code()).matches("[a-z-]+");
                assertThat(refused.message()).endsWith(".");
            });
        }
        for (int seat : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            fixture.actions().forEach(action -> assertThat(match.offer(Actor.seat(seat), action)).isInstanceOf(Verdict.Refused.class));
        }
        assertThat(match.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void scenario_readAgain_isEqualAndEmptyIsRefused(Lab lab) throws ScenarioException {
        Document document = LabFixtures.of(lab.card().id()).recording().header().scenario();
        assertThat(lab.scenario(lab.scenario(document).document())).isEqualTo(lab.scenario(document));
        assertThatThrownBy(() -> lab.scenario(new Document(Map.of()))).isInstanceOf(ScenarioException.class);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void standing_places_haveTheCardsFiguresAndRanksInOrder(Lab lab) throws Divergence {
        Match match = play(lab, LabFixtures.of(lab.card().id()).recording(), 150, new ArrayList<>());
        List<? extends Standing.Place> places = match.standing().places();
        assertThat(places).extracting(Standing.Place::seat).doesNotHaveDuplicates();
        assertThat(places).extracting(Standing.Place::rank).isSorted();
        for (LabCard.Figure figure : lab.card().figures()) {
            assertThat(places.get(0).getClass().getRecordComponents()).as(figure.key()).anyMatch(component -> component.getName().equals(figure.key()));
        }
    }

    private static Match play(Lab lab, Recording recording, long ticks, List<Long> fingerprints) throws Divergence {
        return new Replayer(lab, recording).to(ticks, (match, events) -> fingerprints.add(match.fingerprint()));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void golden_pinnedStates_areReachedAgain(Lab lab) throws Exception {
        List<String> lines = GoldenRun.lines(lab, LabFixtures.of(lab.card().id()).recording());
        Path golden = Path.of("src/test/resources/recordings", lab.card().id() + ".txt");
        Path actual = Files.createDirectories(Path.of("target/recordings")).resolve(lab.card().id() + ".txt");
        Files.write(actual, lines);
        assertThat(lines)
                .as("The rules of %s play differently. If that is meant, raise its rulesVersion() and copy %s over %s.", lab.card().id(), actual, golden)
                .isEqualTo(Files.readAllLines(golden));
    }
}
