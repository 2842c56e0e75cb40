package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.testing.OwnersConnection;
import org.unchoke.testing.tiny.TinyLab;

@QuarkusTest
class VerificationTest {
    @Inject
    Sessions sessions;

    private UUID finished() throws Exception {
        SessionRef session = sessions.create(new NewSession("Verified",
                List.of(sessions.plan("tiny", TinyLab.document(1, 1000), new Seed(7))), EmptySeats.AUTOPILOT, false, "instructor"));
        sessions.start(session.id());
        sessions.end(session.id());
        return session.id();
    }

    private static JsonPath verify() {
        String id = given().contentType("application/json").post("/api/verifications").then().statusCode(202).extract().path("id");
        Awaitility.await().until(() -> !given().get("/api/verifications/" + id).jsonPath().getBoolean("running"));
        return given().get("/api/verifications/" + id).then().statusCode(200).extract().jsonPath();
    }

    @Test
    @TestSecurity(user = "instructor", roles = {"instructor", "assistant"})
    void verification_ofAFlippedRow_namesTheRoundAndNoOther() throws Exception {
        UUID whole = finished();
        UUID flipped = finished();
        assertThat(verify().getList("findings.session")).doesNotContain(whole.toString(), flipped.toString());
        try (Connection connection = OwnersConnection.open(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update round set ticks = ticks + 1 where session_id = '" + flipped + "'"))
                    .isEqualTo(1);
        }
        JsonPath found = verify();
        assertThat(found.getList("findings.session")).contains(flipped.toString()).doesNotContain(whole.toString());
        given().get("/sessions/verification").then().statusCode(200).body(containsString("Different"));
    }

    @Test
    @TestSecurity(user = "somebody", roles = "assistant")
    void verification_byAnAssistant_isForbidden() {
        given().contentType("application/json").post("/api/verifications").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "instructor", roles = "instructor")
    void verification_thatIsNone_isNotFound() {
        given().get("/api/verifications/nonsense").then().statusCode(404).body("code", containsString("no-such-verification"));
    }
}
