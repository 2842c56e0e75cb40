package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.testing.RawSocket;

@QuarkusTest
class RequestRulesTest {
    private static final String SESSION = "{\"lab\":\"tiny\",\"scenario\":{\"hands\":2,\"ticks\":1000000}}";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Swarms swarms;

    private RequestSpecification browser(String origin) {
        RequestSpecification request = given().cookie("unchoke-sign-in", Visit.signedIn().cookie("unchoke-sign-in"))
                .contentType("application/json").body(SESSION);
        return origin == null ? request : request.header("Origin", origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://localhost", ""})
    void jsonWithACookie_fromAForeignPage_isRefused(String origin) {
        browser(origin).post("/api/sessions").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void jsonWithACookie_needsOurOrigin_andWithAPasswordNone() {
        browser(null).post("/api/sessions").then().statusCode(403);
        browser("http://localhost:" + base.getPort()).post("/api/sessions").then().statusCode(201);
        given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json").body(SESSION)
                .post("/api/sessions").then().statusCode(201);
        given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json").body(SESSION)
                .header("Origin", "https://evil.example").post("/api/sessions").then().statusCode(403);
    }

    @Test
    void body_ofSomebodyUnknown_isSmall_evenWithoutALength() throws Exception {
        String large = "name=" + "x".repeat(100_000);
        given().contentType("application/x-www-form-urlencoded").body(large).post("/sign-in").then().statusCode(413);
        given().contentType("application/json").body(large).post("/api/sessions/ABCDEF/seats").then().statusCode(413)
                .contentType("application/problem+json");
        HttpRequest chunked = HttpRequest.newBuilder(base.resolve("/api/sessions/ABCDEF/seats"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                        ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8))))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        } catch (java.io.IOException cut) {
            Assertions.assertThat(cut).as("cutting the line is as good").isNotNull();
        }
    }

    @Test
    void bodies_sentSlowlyByMany_keepNobodyElseWaiting() throws Exception {
        List<RawSocket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(RawSocket.silent(base).write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=").getBytes(StandardCharsets.US_ASCII)));
                slow.add(RawSocket.silent(base).write(("POST /api/sessions/ABCDEF/seats HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"name\":").getBytes(StandardCharsets.US_ASCII)));
            }
            HttpRequest page = HttpRequest.newBuilder(base.resolve("/privacy")).timeout(Duration.ofSeconds(30)).build();
            Assertions.assertThat(HttpClient.newHttpClient().send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            Visit.signedIn().get("/sessions").statusCode(200);
        } finally {
            for (RawSocket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void body_expectedToBeAskedFor_isAskedFor() throws Exception {
        HttpRequest join = HttpRequest.newBuilder(base.resolve("/api/sessions/" + swarms.create("A class", 3, false).code() + "/seats"))
                .expectContinue(true).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Ana\"}")).build();
        Assertions.assertThat(HttpClient.newHttpClient().send(join, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }

    @Test
    void clientThatOffersHttp2_isAnsweredByHttp1_alsoWithAPasswordAndABody() throws Exception {
        String password = Base64.getEncoder().encodeToString("instructor:correct-horse".getBytes(StandardCharsets.US_ASCII));
        HttpRequest create = HttpRequest.newBuilder(base.resolve("/api/sessions")).header("Content-Type", "application/json")
                .header("Authorization", "Basic " + password).POST(BodyPublishers.ofString(SESSION)).build();
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build().send(create, BodyHandlers.ofString());
        Assertions.assertThat(answer.statusCode()).isEqualTo(201);
        Assertions.assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void form_withThousandsOfFields_isRefusedAsTooLarge() {
        String fields = "csrf=x" + "&a=1".repeat(3_000);
        given().contentType("application/x-www-form-urlencoded").body(fields).post("/sign-in").then().statusCode(413)
                .body(containsString("</html>"));
    }

    @Test
    void form_thatIsNoForm_isRefused() {
        given().contentType("application/x-www-form-urlencoded").body("name=%zz\n2026-01-01 ERROR admin logged in").post("/sign-in")
                .then().statusCode(400).body(containsString("</html>"));
    }

    @Test
    void answersOverPlainHttp_carryNoHsts_andThoseForPeopleSignedInAreNotKept() {
        given().get("/sign-in").then().header("Strict-Transport-Security", nullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cross-Origin-Opener-Policy", "same-origin").header("Cache-Control", not(equalTo("no-store")));
        Visit.signedIn().get("/sessions").header("Cache-Control", "no-store");
    }

    /** From an address of its own, so that other tests keep theirs. */
    private static RequestSpecification elsewhere() throws UnknownHostException {
        return from("127.0.0.77");
    }

    private static RequestSpecification from(String address) throws UnknownHostException {
        return given().config(RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                .setParam("http.route.local-address", InetAddress.getByName(address))));
    }

    @Test
    void wrongCodes_afterTen_areNotLookedAt_whileTheClassGoesOnJoining() throws Exception {
        String code = swarms.create("A class", 3, false).code();
        elsewhere().get("/j/" + code).then().statusCode(200);
        long began = System.nanoTime();
        int answered = 0;
        for (int i = 0; i < 40; i++) {
            String wrong = "ZZ" + (char) ('A' + i % 8) + (char) ('A' + i / 8) + "ZZ";
            int status = i % 2 == 0
                    ? elsewhere().header("X-Forwarded-For", "203.0.113." + i).header("Forwarded", "for=203.0.113." + i).get("/j/" + wrong).statusCode()
                    : elsewhere().contentType("application/json").body("{\"name\":\"Eve\"}").post("/api/sessions/" + wrong + "/seats").statusCode();
            Assertions.assertThat(status).isIn(404, 429);
            answered += status == 404 ? 1 : 0;
        }
        Assertions.assertThat(answered).as("ten at once, then ten a minute").isLessThanOrEqualTo(11 + (int) ((System.nanoTime() - began) / 6e9));
        int spare = 0; // one more may be looked at when its time has just come
        while (elsewhere().get("/?code=ZZZZZZ").statusCode() == 404 && spare < 3) {
            spare++;
        }
        elsewhere().get("/?code=ZZZZZZ").then().statusCode(429).contentType("text/html").body(containsString("Not so fast"));
        elsewhere().contentType("application/json").body("{\"name\":\"Ana\"}").post("/api/sessions/" + code + "/seats").then().statusCode(201);
        elsewhere().get("/j/" + code).then().statusCode(200);
    }

    @Test
    void wrongCodes_ofAStranger_doNotKeepStaffAndPeopleWithSeatsOut_whereTheCodeWasNeverUsed() throws Exception {
        String code = swarms.create("A class", 3, false).code();
        String ticket = given().contentType("application/json").body("{\"name\":\"Ana\"}").post("/api/sessions/" + code + "/seats")
                .then().statusCode(201).extract().path("ticket");
        for (int i = 0; i < 12; i++) {
            from("127.0.0.83").get("/j/ZZZZZ" + (char) ('A' + i));
        }
        from("127.0.0.83").get("/j/" + code).then().statusCode(429);
        from("127.0.0.83").cookie("unchoke-seat-" + code, ticket).redirects().follow(false).get("/j/" + code).then().statusCode(303);
        from("127.0.0.83").cookie("unchoke-seat-ZZZZZZ", ticket).get("/j/ZZZZZZ").then().statusCode(429);
        from("127.0.0.83").cookie("unchoke-sign-in", Visit.signedIn().cookie("unchoke-sign-in")).get("/j/" + code).then().statusCode(200);
    }

    @Test
    void personalCodes_areSlowedForPeopleWithSeatsToo() throws Exception {
        String code = swarms.create("A class", 3, false).code();
        String ticket = from("127.0.0.84").contentType("application/json").body("{\"name\":\"Ana\"}").post("/api/sessions/" + code + "/seats")
                .then().statusCode(201).extract().path("ticket");
        Response page = from("127.0.0.84").get("/j/" + code);
        int looked = 0;
        for (int i = 0; i < 30; i++) {
            looked += from("127.0.0.84").cookies(page.cookies()).cookie("unchoke-seat-" + code, ticket).urlEncodingEnabled(false)
                    .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value")).formParam("resume", "AAAA-AAA" + (char) ('A' + i % 8))
                    .post("/j/" + code + "/resume").statusCode() == 422 ? 1 : 0;
        }
        Assertions.assertThat(looked).as("of 30; ten, and ten more a minute").isBetween(9, 20);
    }

    @Test
    void whoeverIsRefusedAllTheTime_isSoonNotListenedTo_whileOthersFromThereAre() throws Exception {
        String code = swarms.create("A class", 3, false).code();
        int read = 0;
        int status = 401;
        while (status == 401 && read < 2_000) {
            status = from("127.0.0.78").get("/api/sessions").statusCode();
            read++;
        }
        Assertions.assertThat(status).isEqualTo(429);
        Assertions.assertThat(read).isGreaterThan(100);
        from("127.0.0.78").auth().preemptive().basic("instructor", "correct-horse").get("/api/sessions").then().statusCode(200);
        String ticket = from("127.0.0.78").contentType("application/json").body("{\"name\":\"Ana\"}").post("/api/sessions/" + code + "/seats")
                .then().statusCode(201).extract().path("ticket");
        from("127.0.0.78").header("Authorization", "Bearer " + ticket).get("/api/sessions/" + code + "/report")
                .then().statusCode(404).body("code", equalTo("no-report"));
    }
}
