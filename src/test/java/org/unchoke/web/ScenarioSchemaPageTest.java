package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScenarioSchemaPageTest {
    @Test
    void schema_withoutSigningIn_isServedAsJson() {
        given().get("/schema/bittorrent-scenario.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("title", equalTo("BitTorrent scenario"));
    }
}
