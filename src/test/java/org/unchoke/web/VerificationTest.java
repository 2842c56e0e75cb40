package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.session.Conducting;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.NewSessions;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.testing.OwnersConnection;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.tiny.TinyLab;

@QuarkusTest
class VerificationTest {
    @Inject
    Conducting conducting;

    @Inject
    RoundPlans plans;

    @Inject
    NewSessions newSessions;

    private UUID finished(String owner) throws Exception {
        SessionRef session = newSessions.create(new NewSession("Verified",
                List.of(plans.plan("tiny", TinyLab.document(1, 1000), new Seed(7))), EmptySeats.AUTOPILOT, false, owner));
        conducting.start(session.id());
        conducting.end(session.id());
        return session.id();
    }

    /** Signed in as everybody does, with the roles that come with the account's own. */
    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, TestAccounts.PASSWORD).contentType("application/json");
    }

    private static JsonPath verify(String account) {
        String id = as(account).post("/api/verifications").then().statusCode(202).extract().path("id");
        Patience.await().until(() -> !as(account).get("/api/verifications/" + id).jsonPath().getBoolean("running"));
        return as(account).get("/api/verifications/" + id).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void verification_ofAFlippedRow_namesTheRoundAndNoOther_toWhomItConcerns() throws Exception {
        String owner = TestAccounts.with(Account.INSTRUCTOR);
        String other = TestAccounts.with(Account.INSTRUCTOR);
        UUID whole = finished(owner);
        UUID flipped = finished(owner);
        assertThat(verify(owner).getList("findings.session")).isEmpty();
        try (Connection connection = OwnersConnection.open(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update round set ticks = ticks + 1 where session_id = '" + flipped + "'"))
                    .isEqualTo(1);
        }
        assertThat(verify(owner).getList("findings.session")).contains(flipped.toString()).doesNotContain(whole.toString());
        as(owner).get("/sessions/verification").then().statusCode(200).body(containsString("Different"));
        assertThat(verify(other).getList("findings.session")).isEmpty();
        as(other).get("/sessions/verification").then().statusCode(200)
                .body(not(containsString("Different"))).body(not(containsString("All is well"))).body(containsString("administrator"));
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
