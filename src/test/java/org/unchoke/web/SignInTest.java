package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.store.SignIn;

@QuarkusTest
class SignInTest {
    private static final Map<String, String> RIGHT = Map.of("name", "instructor", "password", "correct-horse");

    @Test
    void signIn_rightPassword_setsAGuardedCookieAndShowsTheSessions() {
        Cookie cookie = new Visit()
                .send("/sign-in", "/sign-in", RIGHT)
                .statusCode(303)
                .header("Location", endsWith("/sessions"))
                .extract()
                .detailedCookie("unchoke-sign-in");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.isSecured()).as("over plain http").isFalse();
        List<SignIn> kept = QuarkusTransaction.requiringNew().call(() -> SignIn.<SignIn>listAll());
        assertThat(kept).extracting(signIn -> signIn.tokenHash).as("only hashes are kept").allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void signIn_wrongPassword_saysSoAndKeepsTheName() {
        new Visit()
                .send("/sign-in", "/sign-in", Map.of("name", "instructor", "password", "wrong-horse"))
                .statusCode(422)
                .body(containsString("No account has this name and password"))
                .body(containsString("value=\"instructor\""));
    }

    @Test
    void signIn_unknownName_getsTheSameAnswer() {
        new Visit()
                .send("/sign-in", "/sign-in", Map.of("name", "nobody", "password", "correct-horse"))
                .statusCode(422)
                .body(containsString("No account has this name and password"));
    }

    @Test
    void signIn_withoutToken_isRefusedWithAPage() {
        new Visit()
                .request()
                .formParams(RIGHT)
                .post("/sign-in")
                .then()
                .statusCode(400)
                .body(containsString("The form was not accepted"));
    }

    @Test
    void pageForInstructors_notSignedIn_leadsToSignInAndBack() {
        Visit visit = new Visit();
        visit.get("/guarded").statusCode(303).header("Location", endsWith("/sign-in?to=%2Fguarded"));
        visit.get("/sign-in?to=%2Fguarded").statusCode(200).body(containsString("value=\"/guarded\""));
        visit.form("/sign-in")
                .formParams(RIGHT)
                .formParam("to", "/guarded")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/guarded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/%0aevil"})
    void signIn_foreignTarget_isNotFollowed(String to) {
        new Visit()
                .form("/sign-in")
                .formParams(RIGHT)
                .formParam("to", to)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sessions"));
    }

    @Test
    void guardedPage_signedIn_isShown() {
        Visit.signedIn().get("/guarded").statusCode(200).body(equalTo("instructor"));
    }

    @Test
    void signOut_endsTheSignInOnTheServerToo() {
        Visit visit = Visit.signedIn();
        String copied = visit.cookie("unchoke-sign-in");
        given().cookie("unchoke-sign-in", copied).get("/guarded").then().statusCode(200);
        visit.send("/sign-in", "/sign-out", Map.of()).statusCode(303);
        given().cookie("unchoke-sign-in", copied).redirects().follow(false).get("/guarded").then().statusCode(303);
    }

    @Test
    void signInAgain_inTheSameBrowser_endsTheEarlierOne() {
        Visit visit = Visit.signedIn();
        String earlier = visit.cookie("unchoke-sign-in");
        visit.send("/sign-in", "/sign-in", RIGHT).statusCode(303);
        given().cookie("unchoke-sign-in", earlier).redirects().follow(false).get("/guarded").then().statusCode(303);
    }

    @Test
    void api_withoutCredentials_answers401AsProblemAndNeverRedirects() {
        given().redirects()
                .follow(false)
                .post("/api/guarded")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("status", equalTo(401));
    }

    @Test
    void api_askedByABrowserWithoutCredentials_doesNotOpenItsPasswordBox() {
        new Visit()
                .request()
                .post("/api/guarded")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", not(containsString("Basic")));
    }

    @Test
    void api_rightBasicCredentials_isAnswered() {
        given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json").post("/api/guarded").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aW5zdHJ1Y3Rvcjp3cm9uZw==", "not base64!", "", "Og=="})
    void api_wrongBasicCredentials_answers401AsProblem(String credentials) {
        given().header("Authorization", "Basic " + credentials)
                .post("/api/guarded")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("name and password"));
    }

    @Test
    void signIn_sixteenHoursOld_isOver() {
        Visit visit = Visit.signedIn();
        visit.get("/guarded").statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            SignIn signIn = SignIn.<SignIn>find("order by createdAt desc").firstResult();
            assertThat(Duration.between(signIn.createdAt, signIn.expiresAt)).isEqualTo(Duration.ofHours(16));
            signIn.expiresAt = Instant.now().minusSeconds(1);
        });
        visit.get("/guarded").statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/j/ZZZZZ9", "/no/such/page", "/api/labs", "/api/sessions", "/api/nothing", "/q/health/live", "/sessions"})
    void anyAnswer_carriesTheSecurityHeaders(String path) {
        given().redirects().follow(false).get(path)
                .then()
                .header("Content-Security-Policy", allOf(containsString("frame-ancestors 'none'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void unknownPage_answers404InTheSameLook() {
        given().get("/no/such/page").then().statusCode(404).body(containsString("There is no such page"));
    }
}
