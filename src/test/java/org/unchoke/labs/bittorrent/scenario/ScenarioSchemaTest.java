package org.unchoke.labs.bittorrent.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.unchoke.config.Documents;
import org.unchoke.lab.ScenarioException;

/** The schema that authors' editors use and the reader that decides must say the same. */
class ScenarioSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read("/META-INF/resources/schema/bittorrent-scenario.json");
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(DOCUMENT);

    private static final String GOOD = """
            {"lab": "bittorrent", "title": "t", "lesson": "l", "question": "q", "expected": "e",
             "content": {"name": "c", "sizeBytes": 3000, "pieceBytes": 1024, "files": [{"path": "a/b", "sizeBytes": 3000}]},
             "rules": {"slots": "sqrt", "rechokeSeconds": 5, "optimisticSeconds": 10, "snubSeconds": 30,
                       "seedPolicy": "rotation", "piecePolicy": "inOrder", "randomFirst": 0, "maxPeers": 9, "connectTo": 5,
                       "minPeers": 2, "numwant": 7, "announceSeconds": 900, "reannounceSeconds": 60},
             "peers": [
               {"name": "s", "role": "seed", "uploadBytesPerSecond": 9, "leavesAfterCopies": 1.5},
               {"name": "l", "count": 2, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": [1, 2],
                "downloadBytesPerSecond": null, "joinsAtSeconds": {"exponential": {"meanSeconds": 30}},
                "leavesAtSeconds": {"uniform": {"min": 5, "max": 9}}, "afterFinish": "linger(60)"},
               {"name": "h", "strategy": "hand", "uploadBytesPerSecond": {"lognormal": {"sigma": 0.5}},
                "downloadBytesPerSecond": {"uniform": {"min": 1, "max": 1}}, "joinsAtSeconds": [4], "leavesAtSeconds": 99}],
             "autopilot": "reference", "endsAtSeconds": 60,
             "events": [{"atSeconds": 1, "type": "seedLeaves"}, {"atSeconds": 1, "type": "seedLeaves", "peer": 0},
               {"atSeconds": 2, "type": "trackerOutage", "seconds": 5},
               {"atSeconds": 3, "type": "flashCrowd", "count": 2, "strategy": "reference"},
               {"atSeconds": 4, "type": "addBots", "count": 1, "strategy": "free-rider", "uploadBytesPerSecond": 0},
               {"atSeconds": 5, "type": "removeBot", "peer": 1},
               {"atSeconds": 6, "type": "setCapacity", "peer": 1, "bytesPerSecond": 5},
               {"atSeconds": 7, "type": "churnBurst", "count": 1}, {"atSeconds": 8, "type": "stopResponding", "peer": 2}]}
            """;

    @TestFactory
    Stream<DynamicTest> shippedScenario_againstSchemaAndReader_isAccepted() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(getClass().getResource("/scenarios/bittorrent").toURI()))) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> bothAccept(Files.readString(file))));
    }

    @Test
    void documentWithEveryField_againstSchemaAndReader_isAccepted() throws Exception {
        bothAccept(GOOD);
    }

    /** Changes to {@link #GOOD}: where, and what stands there instead; nothing = removed. */
    @TestFactory
    Stream<DynamicTest> documentWithMistake_againstSchemaAndReader_isRefused() {
        return Stream.of(
                "/lab 'gnutella'", "/title 5", "/lesson []", "/question {}", "/expected 1", "/content", "/content 7",
                "/content/name 1", "/content/sizeBytes", "/content/sizeBytes 0", "/content/sizeBytes 1.5", "/content/sizeBytes '3000'",
                "/content/pieceBytes 1000", "/content/pieceBytes 100000000", "/content/files {}", "/content/files/0 1",
                "/content/files/0/sizeBytes", "/content/files/0/sizeBytes -1", "/content/files/0/path 3", "/content/nmae 'x'",
                "/rules []", "/rules/slots 'fixed(0)'", "/rules/slots 4", "/rules/slots 'fixed(1000)'", "/rules/rechokeSeconds 0",
                "/rules/optimisticSeconds 'x'", "/rules/snubSeconds -1", "/rules/seedPolicy 'Seed policy'", "/rules/piecePolicy 'newest'",
                "/rules/randomFirst -1", "/rules/maxPeers 0", "/rules/maxPeers 1001", "/rules/connectTo 0", "/rules/minPeers -1",
                "/rules/numwant 201", "/rules/announceSeconds 0", "/rules/reannounceSeconds 0", "/rules/slot 'sqrt'",
                "/peers", "/peers []", "/peers {}", "/peers/0 3", "/peers/1/name ' '", "/peers/1/name 7", "/peers/1/count 0",
                "/peers/1/count 13000", "/peers/1/role 'leech'", "/peers/1/strategy 'No such'", "/peers/1/uploadBytesPerSecond",
                "/peers/1/uploadBytesPerSecond -1", "/peers/1/uploadBytesPerSecond 2000000000", "/peers/1/uploadBytesPerSecond [1, 'x']",
                "/peers/1/uploadBytesPerSecond {'normal': {}}", "/peers/1/uploadBytesPerSecond {'uniform': {'min': 1}}",
                "/peers/1/uploadBytesPerSecond {'lognormal': {'sigma': 4}}", "/peers/1/uploadBytesPerSecond {'lognormal': {'mu': 4}}",
                "/peers/1/uploadBytesPerSecond {'exponential': {'meanSeconds': 4}}", "/peers/1/downloadBytesPerSecond 'fast'",
                "/peers/1/joinsAtSeconds {'lognormal': {'sigma': 1}}", "/peers/1/joinsAtSeconds -1",
                "/peers/1/joinsAtSeconds {'exponential': {'meanSeconds': 0}}", "/peers/1/leavesAtSeconds 'soon'",
                "/peers/1/afterFinish 'linger'", "/peers/1/afterFinish 60", "/peers/0/leavesAfterCopies -1", "/peers/1/uplaod 5",
                "/autopilot 'No such'", "/endsAtSeconds 0", "/endsAtSeconds 2000000", "/endAt 5", "/events {}", "/events/0 'x'",
                "/events/0/type", "/events/0/type 'rain'", "/events/0/atSeconds", "/events/0/atSeconds 0", "/events/1/peer -1",
                "/events/2/seconds", "/events/2/seconds 0", "/events/3/count 0", "/events/3/count 1001", "/events/3/strategy 'No such'",
                "/events/4/uploadBytesPerSecond -1", "/events/4/count", "/events/5/peer", "/events/6/bytesPerSecond",
                "/events/6/bytesPerSecond -1", "/events/7/count", "/events/8/peer", "/events/8/seconds 5")
                .map(change -> DynamicTest.dynamicTest(change, () -> bothRefuse(change)));
    }

    /** The reader names what it knows when it meets what it does not; the schema must list just that. */
    @TestFactory
    Stream<DynamicTest> fieldsOfEachObject_inSchemaAndReader_areTheSame() {
        Stream<DynamicTest> objects = Stream.of(
                " /properties", "/content /$defs/content/properties", "/content/files/0 /$defs/content/properties/files/items/properties",
                "/rules /$defs/rules/properties", "/peers/0 /$defs/group/properties", "/peers/1 /$defs/group/properties")
                .map(pair -> sameFields(pair.split(" ")[0], pair.split(" ")[1]));
        Stream<DynamicTest> events = Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .map(i -> sameFields("/events/" + i, "/$defs/event/oneOf/" + (i - 1) + "/properties"));
        return Stream.concat(objects, events);
    }

    private static DynamicTest sameFields(String where, String properties) {
        return DynamicTest.dynamicTest(where + " " + properties, () -> {
            String message = mistakes(changed(where + "/zzz 1")).stream()
                    .filter(mistake -> mistake.path().equals(where + "/zzz"))
                    .map(ScenarioException.Mistake::message)
                    .findFirst().orElseThrow();
            String known = message.substring(message.indexOf("known are ") + "known are ".length());
            TreeSet<String> listed = new TreeSet<>();
            DOCUMENT.at(properties).fieldNames().forEachRemaining(listed::add);

            assertThat(listed).containsExactlyElementsOf(new TreeSet<>(Arrays.asList(known.split(", "))));
        });
    }

    private static void bothAccept(String text) throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(text))).isEmpty();
        assertThat(mistakes(JSON.readTree(text))).isEmpty();
    }

    private static void bothRefuse(String change) throws IOException {
        JsonNode bad = changed(change);

        assertThat(SCHEMA.validate(bad)).as("by the schema").isNotEmpty();
        assertThat(mistakes(bad)).as("by the reader").isNotEmpty();
    }

    private static JsonNode changed(String change) throws IOException {
        JsonNode good = JSON.readTree(GOOD);
        int space = change.indexOf(' ');
        String where = space < 0 ? change : change.substring(0, space);
        int slash = where.lastIndexOf('/');
        JsonNode parent = good.at(where.substring(0, slash));
        String name = where.substring(slash + 1);
        JsonNode value = space < 0 ? null : JSON.readTree(change.substring(space + 1).replace('\'', '"'));
        if (parent instanceof ObjectNode object) {
            object.remove(name);
            if (value != null) {
                object.set(name, value);
            }
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        return good;
    }

    private static List<ScenarioException.Mistake> mistakes(JsonNode document) {
        try {
            ScenarioReader.read(Documents.parse(document.toString()));
            return List.of();
        } catch (ScenarioException wrong) {
            return wrong.mistakes();
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream file = ScenarioSchemaTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
