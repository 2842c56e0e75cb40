package org.unchoke.session.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.LabEvent;
import org.unchoke.session.Conducting;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.Joined;
import org.unchoke.session.NewSession;
import org.unchoke.session.NewSessions;
import org.unchoke.session.PlannedRound;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionHost;
import org.unchoke.session.SessionRef;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.session.Subscriber;
import org.unchoke.testing.OwnersConnection;
import org.unchoke.testing.Patience;
import org.unchoke.testing.tiny.TinyLab;

@QuarkusTest
class ReplaysTest {
    @Inject
    Sessions sessions;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    NewSessions newSessions;

    @Inject
    RoundPlans plans;

    @Inject
    Replays replays;

    @Inject
    ViewKeeper keeper;

    @Inject
    AgroalDataSource database;

    private SessionRef session;
    private Joined ana;
    private Joined ben;

    /** A round of two people in which Ana adds 5 once; a second one is still to come. */
    @BeforeEach
    void play() throws Exception {
        PlannedRound round = plans.plan("tiny", TinyLab.document(3, 100_000), new Seed(1));
        session = newSessions.create(new NewSession("A class", List.of(round, round), EmptySeats.OMIT, false, "instructor"));
        conducting.speed(session.id(), 50);
        ana = seating.join(session.code(), "Ana", null);
        ben = seating.join(session.code(), "Ben \"B\"", null);
        conducting.start(session.id());
        SessionHost host = sessions.live(session.code());
        Page page = new Page();
        host.connect(sessions.person(session.id(), ana.ticket()).orElseThrow(), page);
        host.submit(page, 1, JsonNodeFactory.instance.objectNode().put("type", "add").put("amount", 5));
        Patience.await().until(() -> page.replied > 0 && page.seen > page.replied + 10);
        conducting.endRound(session.id(), 1);
    }

    @AfterEach
    void end() {
        conducting.end(session.id());
    }

    /** Notes the tick of the reply and of the newest view. */
    private static final class Page implements Subscriber {
        private volatile long replied;
        private volatile long seen;

        @Override
        public void reply(Reply reply) {
            replied = reply.tick();
        }

        @Override
        public void view(int round, long now, Object view) {
            seen = now;
        }

        @Override
        public void welcome(Welcome welcome) {}

        @Override
        public void status(SessionStatus status) {}

        @Override
        public void events(int round, long now, List<LabEvent> events) {}

        @Override
        public void standing(int round, List<Map<String, Object>> standing) {}

        @Override
        public void close(Farewell farewell, String because) {}
    }

    private String path(String more) {
        return "/api/sessions/" + session.id() + "/rounds/1/replay" + more;
    }

    private ValidatableResponse staff(String more) {
        return given().auth().preemptive().basic("instructor", "correct-horse").get(path(more)).then();
    }

    private ValidatableResponse student(Joined joined, String more) {
        return given().cookie("unchoke-seat-" + session.code(), joined.ticket()).get(path(more)).then();
    }

    private void change(String what) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement change =
                connection.prepareStatement("update round set " + what + " where session_id = ? and n = 1")) {
            change.setObject(1, session.id());
            change.executeUpdate();
        }
        replays.forget();
    }

    /** None can be kept, as of a recording that is broken, whatever the program keeps by itself at this moment. */
    private void keepNone() throws Exception {
        owner("insert into kept_round (round_id, step, frames) select id, 1, 0 from round where session_id = '%s' and n = 1"
                + " on conflict (round_id) do update set frames = 0");
        replays.forget();
    }

    /** It has not been tried yet. */
    private void keepAgain() throws Exception {
        for (String table : List.of("kept_view", "kept_round")) {
            owner("delete from " + table + " where round_id in (select id from round where session_id = '%s' and n = 1)");
        }
        keeper.keepAll();
        replays.forget();
    }

    private void owner(String statement) throws Exception {
        try (Connection connection = OwnersConnection.open(); Statement open = connection.createStatement()) {
            open.executeUpdate(statement.formatted(session.id()));
        }
    }

    @Test
    void staff_seeEveryTickOfEveryViewer_forthAndBack() {
        JsonPath card = staff("").statusCode(200)
                .body("lab", equalTo("tiny")).body("step", equalTo(1)).body("viewer", equalTo("projector"))
                .body("viewers.viewer", contains("projector", "instructor", "1", "2"))
                .body("viewers.name", hasItem("Ben \"B\"")).extract().jsonPath();
        int ticks = card.getInt("ticks");
        staff("/frames?viewer=instructor&tick=" + (ticks - 2) + "&count=9").statusCode(200)
                .body("tick", contains(ticks - 2, ticks - 1, ticks))
                .body("[0].view.neighbours.name", hasItem("Ana")).body("[0].view.neighbours.name", hasItem("bot-0"));
        staff("/frames?viewer=2&tick=0&count=2").statusCode(200)
                .body("tick", contains(0, 1)).body("[1].view.me.name", equalTo("Ben \"B\"")).body("[1].view.clock", equalTo(1));
    }

    @Test
    void seat_isMarkedWithWhatItWasTold() {
        JsonPath card = staff("?viewer=1").statusCode(200)
                .body("marks.event.type", contains("added")).body("marks[0].event.amount", equalTo(5)).extract().jsonPath();
        int tick = card.getInt("marks[0].tick");
        staff("/frames?viewer=1&tick=" + (tick - 1) + "&count=2").body("view.me.total", contains(0, 5));
    }

    @Test
    void student_seesTheOwnSeatAndTheProjector_andNothingElse() {
        student(ana, "").statusCode(200).body("viewer", equalTo("1")).body("viewers.viewer", contains("projector", "1"));
        student(ana, "/frames?viewer=1").statusCode(200).body("", hasSize(greaterThan(10)));
        student(ana, "/frames?viewer=projector").statusCode(200);
        student(ana, "/frames?viewer=2").statusCode(403).body("code", equalTo("not-yours"));
        student(ana, "?viewer=instructor").statusCode(403);
        given().get(path("")).then().statusCode(404);
        given().cookie("unchoke-seat-" + session.code(), "AAAAAAAAAAAAAAAAAAAAAA").get(path("")).then().statusCode(404);
        given().header("Authorization", "Bearer " + ben.ticket()).get(path("/frames?viewer=2")).then().statusCode(200);
    }

    @Test
    void request_thatMakesNoSense_isRefused() {
        staff("?viewer=everyone").statusCode(400);
        staff("?viewer=77").statusCode(404);
        staff("/frames?tick=-1").statusCode(400);
        staff("/frames?count=100000").statusCode(400);
        given().auth().preemptive().basic("instructor", "correct-horse")
                .get("/api/sessions/" + session.id() + "/rounds/2/replay").then().statusCode(404);
    }

    @Test
    void oldRules_viewsThatWereKept_areShown() throws Exception {
        int ticks = staff("").extract().jsonPath().getInt("ticks");
        keeper.keepAll();
        change("rules_version = 0");
        staff("?viewer=1").statusCode(200).body("rules", equalTo(0)).body("rulesNow", equalTo(1))
                .body("viewers.viewer", contains("projector", "instructor", "1", "2")).body("marks.event.type", contains("added"));
        staff("/frames?viewer=1&tick=" + ticks).statusCode(200)
                .body("tick", contains(ticks)).body("[0].view.me.total", equalTo(5)).body("[0].view.me.name", equalTo("Ana"));
        staff("/frames?viewer=instructor").body("[0].view.neighbours.name", hasItem("Ben \"B\""));
    }

    @Test
    void keptViews_openARoundWithoutRunningIt_andBridgeWaits() throws Exception {
        keepNone();
        staff("/kept?viewer=1").statusCode(200).body("", hasSize(0));
        JsonPath ran = staff("?viewer=1").extract().jsonPath();
        keepAgain();
        staff("?viewer=1").statusCode(200).body("step", equalTo(1)).body("marks.tick", equalTo(ran.getList("marks.tick")));
        staff("/frames?viewer=1&tick=1&count=2").body("tick", contains(1, 2));
        staff("/kept?viewer=1").body("[0].tick", equalTo(0)).body("[-1].tick", equalTo(ran.getInt("ticks")));
        student(ben, "/kept?viewer=1").statusCode(403);
    }

    @Test
    void oldRules_nothingKept_isSaid() throws Exception {
        change("rules_version = 0");
        keepNone();
        staff("").statusCode(404).body("detail", containsString("recorded under rules 0"));
    }

    @Test
    void recordingThatNoLongerRuns_isShownByWhatWasKept() throws Exception {
        keeper.keepAll();
        change("fingerprint = '0000000000000000'");
        staff("/frames?viewer=1&tick=0&count=200").statusCode(200).body("view.me.name", hasItem("Ana"));
    }

    @Test
    void keptViews_holdNoNames() throws Exception {
        keeper.keepAll();
        try (Connection connection = database.getConnection(); PreparedStatement ask = connection.prepareStatement(
                "select content from kept_view v join round r on r.id = v.round_id where r.session_id = ?")) {
            ask.setObject(1, session.id());
            int views = 0;
            for (ResultSet row = ask.executeQuery(); row.next(); views++) {
                try (InputStream content = new GZIPInputStream(row.getBinaryStream(1))) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(text).contains("hand-1").doesNotContain("Ana", "Ben");
                }
            }
            assertThat(views).isEqualTo(4);
        }
    }
}
