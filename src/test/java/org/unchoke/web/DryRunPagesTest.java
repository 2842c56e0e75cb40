package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class DryRunPagesTest {
    @Inject
    Sessions sessions;

    private Visit visit;
    private Wizard wizard;

    @BeforeEach
    void signIn() {
        visit = Visit.signedIn(TestAccounts.with(Account.INSTRUCTOR), TestAccounts.PASSWORD);
        wizard = new Wizard(visit).with("what", Map.of("title", "Small", "rounds", "2", "plays-1", "own"))
                .with("rounds", Map.of("plays-2", "gnutella/warm-up", "until-2", "2"))
                .with("swarm", Map.of("size", "20", "students", "2", "bots-reference", "2", "seedUpload", "20"));
    }

    private String id(String location) {
        String id = location.substring(location.lastIndexOf('/') + 1);
        Patience.await().until(() -> "done".equals(visit.get("/api/dry-runs/" + id).extract().path("state")));
        return id;
    }

    @Test
    void dryRun_ofADraft_tellsWhatComesOutAndMakesNoSession() {
        int before = sessions.list(any -> true).size();
        String id = id(wizard.send("dry-run", Map.of()).statusCode(303).extract().header("Location"));
        visit.get("/dry-runs/" + id).statusCode(200).body(containsString(wizard.path("preview")));
        visit.get("/api/dry-runs/" + id)
                .body("rounds", hasSize(2))
                .body("rounds[0].seconds", hasSize(3))
                .body("rounds[0].autopilot", equalTo("Reference client"))
                .body("rounds[0].warnings.code", hasItem("seedBottleneck"))
                .body("rounds[0].standing", hasSize(5))
                .body("rounds[1].lab", equalTo("gnutella"))
                .body("rounds[1].seconds[0]", equalTo(120));
        assertThat(sessions.list(any -> true)).hasSize(before);
    }

    @Test
    void dryRun_ofASession_leavesItInTheLobby_andIsNobodyElses() {
        String room = wizard.create().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
        visit.get(room).body(containsString("Dry run with bots"));
        String id = id(visit.send(room, room + "/dry-run", Map.of()).statusCode(303).extract().header("Location"));
        visit.get("/api" + room).body("state", equalTo("lobby"));
        Visit other = Visit.signedIn();
        other.get("/dry-runs/" + id).statusCode(404);
        other.get("/api/dry-runs/" + id).statusCode(404);
    }

    @Test
    void dryRun_ofAMistakenDraft_leadsBackToWhatIsWrong() {
        wizard.with("swarm", Map.of("size", "many"));
        assertThat(wizard.send("dry-run", Map.of()).statusCode(303).extract().header("Location")).endsWith("/preview");
    }
}
