package org.unchoke.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.session.Conducting;
import org.unchoke.session.RoundResult;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.testing.Patience;

@QuarkusTest
class SessionPagesTest {
    @Inject
    Sessions sessions;

    @Inject
    Conducting conducting;

    @Inject
    Seating seating;

    @Inject
    Swarms swarms;

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/00000000-0000-4000-8000-000000000000", "/00000000-0000-4000-8000-000000000000/results"})
    void sessions_notSignedIn_leadToSignIn(String page) {
        new Visit().get("/sessions" + page).statusCode(303).header("Location", containsString("/sign-in?to=%2Fsessions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/00000000-0000-4000-8000-000000000000", "/00000000-0000-4000-8000-000000000000/results", "/no-id"})
    void sessions_unknown_answer404(String page) {
        Visit.signedIn().get("/sessions" + page).statusCode(404).body(containsString("There is no such page"));
    }

    @Test
    void list_aSession_showsStateCodeAndPeople() throws Exception {
        SessionRef session = swarms.create("In the list", 5, false);
        seating.join(session.code(), "Ana", null);
        Visit.signedIn()
                .get("/sessions")
                .statusCode(200)
                .body(allOf(containsString("In the list"), containsString(session.code()), containsString("1 of 5"), containsString("Lobby")));
    }

    @Test
    void room_inTheLobby_showsHowToJoinAndHostsTheControls() throws Exception {
        SessionRef session = swarms.create("Room", 5, false);
        Visit.signedIn()
                .get("/sessions/" + session.id())
                .statusCode(200)
                .body(allOf(containsString("/j/" + session.code()), containsString("<svg class=\"qr\""), containsString("src=\"/ui/room.js\""),
                        containsString("data-session=\"" + session.id() + "\""), containsString("Plain http")));
    }

    @Test
    void room_ended_invitesNobody() throws Exception {
        SessionRef session = swarms.create("Room", 5, false);
        conducting.end(session.id());
        Visit.signedIn().get("/sessions/" + session.id()).statusCode(200).body(not(containsString("class=\"invite\"")));
    }

    @Test
    void results_beforeTheFirstRound_sayWhenThereWillBeSome() throws Exception {
        SessionRef session = swarms.create("None yet", 5, false);
        results(session.id()).body(containsString("No round was started yet"));
    }

    @Test
    void results_roundOver_showStandingFiguresFingerprintAndRecording() throws Exception {
        SessionRef session = swarms.create("Played", 2, false);
        seating.join(session.code(), "Ana", null);
        conducting.speed(session.id(), Conducting.LEAST_SPEED);
        conducting.start(session.id());
        results(session.id()).body(containsString("This round is still open"));
        conducting.speed(session.id(), Conducting.MOST_SPEED);
        Patience.await().until(() -> sessions.results(session.id()).get(0).over());
        RoundResult result = sessions.results(session.id()).get(0);
        results(session.id())
                .body(allOf(containsString(result.fingerprint()), containsString("Ana"), containsString("bot-1"),
                        containsString("data-picture=\"{&quot;kind&quot;:&quot;bars&quot;"), containsString("1.0 MB"), containsString("66 KB/s")))
                .body(containsString("/api/sessions/" + session.id() + "/rounds/1/recording"));
    }

    private static io.restassured.response.ValidatableResponse results(UUID id) {
        return Visit.signedIn().get("/sessions/" + id + "/results").statusCode(200);
    }
}
