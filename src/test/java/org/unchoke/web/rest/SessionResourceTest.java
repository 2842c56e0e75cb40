package org.unchoke.web.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SessionResourceTest {
    private static final String TINY = "{\"lab\":\"tiny\",\"scenario\":{\"hands\":2,\"ticks\":1000000},\"rounds\":2,\"seed\":9}";

    private static RequestSpecification instructor() {
        return given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json");
    }

    private static ValidatableResponse create(String body) {
        return instructor().body(body).post("/api/sessions").then();
    }

    private static ValidatableResponse join(String code, String body) {
        return given().contentType("application/json").body(body).post("/api/sessions/" + code + "/seats").then();
    }

    @Test
    void session_fromCreationToRecording_isAnsweredAsDocumented() throws Exception {
        ValidatableResponse created = create(TINY).statusCode(201).body("url", containsString("/j/"));
        String id = created.extract().path("id");
        String code = created.extract().path("code");
        join(code, "{\"name\":\"Ana\"}").statusCode(201).body("seat", equalTo(1)).body("ticket", notNullValue())
                .body("socket", endsWith("/ws/sessions/" + code)).body("socket", startsWith("ws"));
        instructor().body("{\"speed\":50}").patch("/api/sessions/" + id).then().statusCode(200).body("speed", equalTo(50f));
        instructor().post("/api/sessions/" + id + "/start").then().statusCode(200).body("state", equalTo("running")).body("round", equalTo(1));
        instructor().post("/api/sessions/" + id + "/pause").then().statusCode(200).body("state", equalTo("paused"));
        instructor().post("/api/sessions/" + id + "/resume").then().statusCode(200).body("state", equalTo("running"));
        instructor().post("/api/sessions/" + id + "/rounds/1/end").then().statusCode(200).body("state", equalTo("betweenRounds"));
        instructor().post("/api/sessions/" + id + "/end").then().statusCode(200).body("state", equalTo("ended"));
        instructor().get("/api/sessions/" + id + "/results").then().statusCode(200).body("rounds", hasSize(1))
                .body("rounds[0].fingerprint", matchesPattern("[0-9a-f]{16}"))
                .body("rounds[0].standing.name", hasItems("Ana", "bot-0"));
        instructor().get("/api/sessions/" + id + "/rounds/1/recording").then().statusCode(200)
                .body("header.lab", equalTo("tiny")).body("header.seed", equalTo(9)).body("header.seats", hasSize(3))
                .body("header.seats[1].holder", equalTo("student")).body("standing.name", hasItem("Ana"));
        instructor().get("/api/sessions/" + id + "/rounds/2/recording").then().statusCode(404).body("code", equalTo("no-such-round"));
    }

    @Test
    void removal_withoutABody_withItsTypeOrWithout_isOneWithoutAReason() {
        ValidatableResponse created = create(TINY).statusCode(201);
        String people = "/api/sessions/" + created.extract().path("id") + "/people/";
        join(created.extract().path("code"), "{\"name\":\"Ana\"}").statusCode(201);
        join(created.extract().path("code"), "{\"name\":\"Ben\"}").statusCode(201);
        given().auth().preemptive().basic("instructor", "correct-horse").delete(people + 1).then().statusCode(200).body("people", hasSize(1));
        instructor().delete(people + 2).then().statusCode(200).body("people", hasSize(0));
        instructor().get(people + "removed").then().statusCode(200).body("because", everyItem(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"lab\":\"tiny\",\"scenario\":{\"hands\":-1,\"colour\":1}} | 422 | invalid-document",
        "{\"lab\":\"nothing\",\"scenario\":{}} | 400 | no-such-lab", "{\"lab\":\"tiny\"} | 400 | no-scenario",
        "{\"lab\":\"tiny\",\"scenario\":{},\"rounds\":0} | 400 | bad-rounds",
        "{\"lab\":\"tiny\",\"scenario\":{},\"seed\":-1} | 400 | bad-seed",
        "{\"lab\":\"tiny\",\"scenario\":{},\"grade\":1} | 400 | bad-body",
        "{\"lab\":\"tiny\",\"scenario\":{\"hands\":0}} | 422 | invalid-document"})
    void create_whatCannotBe_isRefusedAsAProblem(String body, int status, String code) {
        create(body).statusCode(status).contentType("application/problem+json").body("code", equalTo(code))
                .body("detail", endsWith("."));
    }

    @Test
    void create_badScenario_namesEveryMistakeByItsPath() {
        create("{\"lab\":\"tiny\",\"scenario\":{\"hands\":-1,\"colour\":1}}").statusCode(422)
                .body("mistakes.path", hasItems("/scenario/hands", "/scenario/colour"));
    }

    @Test
    void anything_withoutRightTypeOrRoom_isAProblemWithItsStatus() {
        String unknown = "/api/sessions/" + UUID.randomUUID();
        given().post(unknown + "/start").then().statusCode(401).contentType("application/problem+json");
        instructor().post(unknown + "/start").then().statusCode(404).contentType("application/problem+json");
        instructor().get("/api/sessions/none/results").then().statusCode(404).contentType("application/problem+json");
        given().auth().preemptive().basic("instructor", "correct-horse").contentType("text/plain").body("x")
                .post("/api/sessions").then().statusCode(415).contentType("application/problem+json");
        join("ZZZZZZ", "{\"name\":\"Ana\"}").statusCode(404).body("code", equalTo("no-such-session"));
    }
}
