package org.unchoke.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartTest {
    @Inject
    PublicAddress address;

    @Test
    void publicAddress_whenRunning_hasThePortThatAnswers() {
        assertThat(address.base().getPort()).isEqualTo(RestAssured.port);
    }

    @Test
    void ready_withADatabase_isUpAndNamesTheDatabase() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }
}
