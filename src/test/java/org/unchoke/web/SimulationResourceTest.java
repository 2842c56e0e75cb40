package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.config.Documents;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.LabCatalog;
import org.unchoke.simulation.Run;
import org.unchoke.testing.Patience;

@QuarkusTest
class SimulationResourceTest {
    private static final String SMALL =
            """
            {"content": {"sizeBytes": 2097152, "pieceBytes": 262144},
             "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 262144},
                       {"name": "bot", "count": 3, "uploadBytesPerSecond": 131072}]}
            """;
    private static final String PROBLEM = "application/problem+json";

    private static RequestSpecification instructor() {
        return given().auth().preemptive().basic("instructor", "correct-horse");
    }

    private static ValidatableResponse ask(String body) {
        return instructor().contentType("application/json").body(body).post("/api/simulations").then();
    }

    /** Again, if this machine was so busy that it became a job. */
    private static ValidatableResponse askAtOnce(String body) {
        return Patience.await().until(() -> ask(body), answer -> !List.of(202, 429).contains(answer.extract().statusCode()));
    }

    private static String request(String seeds) {
        return "{\"lab\": \"bittorrent\", \"seeds\": " + seeds + ", \"scenario\": " + SMALL + "}";
    }

    @Test
    void simulations_smallScenario_areAnsweredAtOnceWithOneRunPerSeed() throws ScenarioException {
        Lab lab = LabCatalog.find("bittorrent").orElseThrow();
        Run direct = Run.play(
                lab, lab.scenario(Documents.parse(SMALL)), new Seed(7), () -> false, (tick, events) -> {});
        askAtOnce(request("[7, 8]"))
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("runs", hasSize(2))
                .body("runs[0].seed", equalTo(7))
                .body("runs[0].fingerprint", equalTo(Fingerprint.hex(direct.fingerprint())))
                .body("runs[0].ticks", equalTo((int) direct.ticks()))
                .body("runs[0].peers", hasSize(4))
                .body("runs[0].peers[0].name", equalTo("s"))
                .body("runs[0].peers[0].finishedAtSeconds", nullValue())
                .body("runs[0].peers[1].uploadBytesPerSecond", equalTo(131072));
    }

    @Test
    void simulations_largeBatch_becomesAJobThatCanBeWatchedAndCancelled() {
        String large = request(numbers(5_000)).replace("\"count\": 3", "\"count\": 60").replace("2097152", "67108864");
        String job = ask(large).statusCode(202).body("state", equalTo("running")).extract().path("job");
        ask(large).statusCode(429).contentType(PROBLEM).body("detail", containsString("still running"));
        String where = "/api/simulations/" + job;
        instructor().get(where).then().statusCode(200).body("progress", lessThan(1f)).body("runs", nullValue());
        instructor().delete(where).then().statusCode(200).body("state", equalTo("cancelled"));
        instructor().get(where).then().statusCode(200).body("state", equalTo("cancelled"));
        askAtOnce(request("[1]")).statusCode(200);
    }

    @Test
    void simulations_tooManyResults_areRefusedWithTheWayOut() {
        String crowd = request(numbers(10_000)).replace("\"count\": 3", "\"count\": 100");
        ask(crowd).statusCode(429).contentType(PROBLEM).body("detail", containsString("command line"));
    }

    @Test
    void simulations_brokenScenario_namesEveryMistake() {
        String broken = request("[1]").replace("\"count\": 3", "\"count\": \"x\"").replace("2097152", "-1");
        ask(broken)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("mistakes.path", hasItems("/peers/1/count", "/content/sizeBytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[-1]", "[9007199254740992]", "[null]", "null", "\"1..3\""})
    void simulations_wrongSeeds_areRefused(String seeds) {
        ask(request(seeds)).statusCode(400).contentType(PROBLEM);
    }

    @Test
    void simulations_unknownLab_namesThoseThereAre() {
        ask(request("[1]").replace("bittorrent", "no-such-lab"))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("bittorrent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"seeds\": [1]}", "{\"scenario\""})
    void simulations_noUsableBody_areRefused(String body) {
        ask(body).statusCode(400);
    }

    @Test
    void simulations_nobodySignedIn_answers401() {
        given().contentType("application/json").body(request("[1]")).post("/api/simulations").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void job_unknown_answers404() {
        instructor().get("/api/simulations/none").then().statusCode(404).contentType(PROBLEM);
        assertThat(List.of(instructor().delete("/api/simulations/none").statusCode())).containsExactly(404);
    }

    private static String numbers(int count) {
        StringBuilder list = new StringBuilder("[1");
        for (int seed = 2; seed <= count; seed++) {
            list.append(',').append(seed);
        }
        return list.append(']').toString();
    }
}
