package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.simulation.SimulationJobs;
import org.unchoke.testing.Patience;

@QuarkusTest
class ExperimentResourceTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String PATH = "/api/experiments/";

    @Inject
    SimulationJobs jobs;

    private static String variant(String label, String slots) {
        return """
               {"label": "%s", "scenario": {"content": {"sizeBytes": 2097152, "pieceBytes": 262144},
                "rules": {"slots": "%s"},
                "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 262144},
                          {"name": "bot", "count": 3, "uploadBytesPerSecond": 131072},
                          {"name": "fast", "count": 2, "uploadBytesPerSecond": 262144}]}}
               """.formatted(label, slots);
    }

    private static String request(String... variants) {
        return "{\"lab\": \"bittorrent\", \"title\": \"Slots\", \"seeds\": [1, 2], \"variants\": [" + String.join(",", variants) + "]}";
    }

    private static final String GOOD = request(variant("fixed", "fixed(4)"), variant("root", "sqrt"));

    private static RequestSpecification instructor() {
        return given().auth().preemptive().basic("instructor", "correct-horse");
    }

    private static ValidatableResponse post(String body) {
        return instructor().contentType("application/json").body(body).post("/api/experiments").then();
    }

    private static ValidatableResponse change(String id, String body) {
        return instructor().contentType("application/json").body(body).patch(PATH + id).then();
    }

    private static String done() {
        String id = post(GOOD).statusCode(202).extract().path("id");
        Patience.await().until(() -> instructor().get(PATH + id).path("state").equals("done"));
        return id;
    }

    @Test
    void experiment_whenDone_hasAllResultsOfAllVariantsByColumn() {
        String id = done();
        instructor().get(PATH + id + "/digest").then().statusCode(200)
                .body("variants.label", equalTo(List.of("fixed", "root")))
                .body("variants[1].scenario.rules.slots", equalTo("sqrt"))
                .body("variants[0].runs.seed", equalTo(List.of(1, 2)))
                .body("variants[0].runs.peers", everyItem(equalTo(6)))
                .body("variants[0].runs[0].fingerprint", not(equalTo("")))
                .body("variants[0].runs[0].findings.classes", hasSize(2))
                .body("variants[0].columns.name.texts", hasItems("s", "bot-1", "fast-2"))
                .body("variants[0].columns.finishedAtSeconds.values", hasSize(12))
                .body("variants[0].columns.finishedAtSeconds.values[0]", equalTo(null))
                .body("variants[0].columns.finishedAtSeconds.values[1]", greaterThan(0));
        instructor().delete(PATH + id).then().statusCode(204);
    }

    @Test
    void experiment_kept_outlivesItsJobAndCanBeRenamedAndDeleted() {
        String id = done();
        String digest = instructor().get(PATH + id + "/digest").asString();
        change(id, "{\"kept\": true}").statusCode(200).body("kept", equalTo(true));
        jobs.find("instructor", UUID.fromString(id)).ifPresent(jobs::forget);
        change(id, "{\"title\": \" Slots, again \"}").statusCode(200).body("title", equalTo("Slots, again"));
        instructor().get("/api/experiments").then().body("id", hasItem(id)).body("findAll { it.id == '" + id + "' }", hasSize(1));
        instructor().get(PATH + id + "/digest").then().statusCode(200).body(equalTo(digest));
        instructor().delete(PATH + id).then().statusCode(204);
        instructor().get(PATH + id).then().statusCode(404).contentType(PROBLEM);
        instructor().delete(PATH + id).then().statusCode(404);
    }

    @Test
    void experiment_running_isListedAndDeletingCancelsIt() {
        String seeds = IntStream.rangeClosed(1, 4000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String large = GOOD.replace("[1, 2]", "[" + seeds + "]").replace("2097152", "134217728");
        String id = post(large).statusCode(202).body("state", equalTo("running")).body("kept", equalTo(false)).extract().path("id");
        instructor().get("/api/experiments").then().body("id", hasItem(id));
        instructor().get(PATH + id + "/digest").then().statusCode(404);
        change(id, "{\"kept\": true}").statusCode(404);
        post(GOOD).statusCode(429).contentType(PROBLEM).body("detail", containsString("still running"));
        instructor().delete(PATH + id).then().statusCode(204);
        instructor().get(PATH + id).then().statusCode(404);
    }

    @Test
    void experiment_brokenVariant_isRefusedWithThePathInTheRequest() {
        post(request(variant("a", "fixed(4)"), variant("b", "cubic")))
                .statusCode(422).contentType(PROBLEM).body("mistakes.path", hasItem("/variants/1/scenario/rules/slots"));
    }

    @Test
    void experiment_twoVariantsOfOneLabel_areRefused() {
        post(request(variant("a", "fixed(4)"), variant("a", "sqrt"))).statusCode(400).body("code", equalTo("bad-variants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"variants\": []}", "{\"variants\": [null]}", "{\"variants\": [{\"label\": \"a\"}]}", "[]"})
    void experiment_withoutVariants_isRefused(String body) {
        post(body).statusCode(400).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "\"a\\nb\"", "null"})
    void experiment_withoutTitle_isRefused(String title) {
        post(GOOD.replace("\"Slots\"", title)).statusCode(400).body("code", equalTo("bad-title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "7f3e0f0e-0d4f-4b0a-9d5c-0a8f2c9b1a11"})
    void experiments_nobodySignedIn_answer401(String id) {
        given().get(PATH + id).then().statusCode(401).contentType(PROBLEM);
        given().contentType("application/json").body(GOOD).post("/api/experiments").then().statusCode(401);
    }

    @Test
    void experiment_unknown_answers404() {
        instructor().get(PATH + "none").then().statusCode(404).contentType(PROBLEM);
        change(UUID.randomUUID().toString(), "{\"title\": \"x\"}").statusCode(404);
    }

    @Test
    void scenarios_ofTheLab_areListedWithTheirTextsAndDocuments() {
        instructor().get("/api/scenarios?lab=bittorrent").then().statusCode(200)
                .body("id", hasItems("warm-up", "skewed-capacity"))
                .body("find { it.id == 'warm-up' }.document.lab", equalTo("bittorrent"))
                .body("find { it.id == 'warm-up' }.question", containsString("?"));
        instructor().get("/api/scenarios?lab=none").then().body("$", hasSize(0));
        given().get("/api/scenarios").then().statusCode(401);
    }

    @Test
    void experimentsPage_signedIn_namesItsScriptAndItsStrategies() {
        Visit.signedIn().get("/experiments").statusCode(200)
                .body(containsString("/ui/experiments.js")).body(containsString("bit-tyrant"));
        new Visit().get("/experiments").statusCode(303);
    }
}
