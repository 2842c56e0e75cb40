package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.RoundRecord;

@QuarkusTest
class NewSessionTest {
    private static final File TORRENT = new File("src/test/resources/torrents/multi-mktorrent.torrent");
    private static final File NO_TORRENT = new File("src/test/resources/torrents/README.md");

    @Inject
    Sessions sessions;

    private Visit visit;

    @BeforeEach
    void signIn() {
        visit = Visit.signedIn();
    }

    @Test
    void form_opened_offersShippedScenariosWithTheirLessons() {
        visit.get("/sessions/new")
                .statusCode(200)
                .body(allOf(containsString("bittorrent/warm-up"), containsString("A peer gives because that is how it gets"),
                        containsString("bots-reference"), containsString("bots-free-rider")));
    }

    @Test
    void create_shippedScenario_leadsToItsRoom() {
        SessionStatus session = created(post("/sessions/new", Map.of("title", "Tuesday", "source", "bittorrent/warm-up", "rounds", "3")));
        assertThat(session.title()).isEqualTo("Tuesday");
        assertThat(session.scenario()).isEqualTo("Warm-up");
        assertThat(session.rounds()).isEqualTo(3);
        assertThat(session.asksStudentId()).isFalse();
    }

    @Test
    void create_ownSwarm_usesEveryField() throws Exception {
        Map<String, String> fields = own();
        fields.putAll(Map.of("size", "64", "piece", "64", "students", "7", "studentUpload", "80", "studentStays", "stay",
                "bots-reference", "4", "bots-free-rider", "2", "capacity", "same", "botUpload", "30", "slots", "sqrt"));
        fields.putAll(Map.of("seedUpload", "200", "minutes", "30", "asksStudentId", "yes", "emptySeats", "autopilot"));
        SessionStatus session = created(post("/sessions/new", fields));
        assertThat(session.seats()).isEqualTo(7);
        assertThat(session.asksStudentId()).isTrue();
        Map<String, Object> scenario = scenario(session.id());
        assertThat(scenario.get("content")).isEqualTo(Map.of("sizeBytes", 64_000_000L, "pieceBytes", 65_536L));
        assertThat(scenario.get("rules")).isEqualTo(Map.of("slots", "sqrt"));
        assertThat(scenario.get("endsAtSeconds")).isEqualTo(1800L);
        assertThat(scenario.get("peers").toString())
                .contains("name=seed, count=1, role=seed, strategy=reference, uploadBytesPerSecond=200000, afterFinish=stay")
                .contains("name=reference, count=4, role=leecher, strategy=reference, uploadBytesPerSecond=30000, afterFinish=leave")
                .contains("name=free-rider, count=2, role=leecher, strategy=free-rider")
                .contains("name=student, count=7, role=leecher, strategy=hand, uploadBytesPerSecond=80000, afterFinish=stay");
    }

    @Test
    void create_skewedCapacities_passOnSigma() throws Exception {
        SessionStatus session = created(post("/sessions/new", with(own(), "sigma", "0.8")));
        assertThat(scenario(session.id()).get("peers").toString()).contains("uploadBytesPerSecond={lognormal={sigma=0.8}}");
    }

    @Test
    void create_torrentSent_isTheContent() throws Exception {
        SessionStatus session = created(form("/sessions/new", own()).multiPart("torrent", TORRENT).post("/sessions/new").then());
        assertThat(session.scenario()).isEqualTo("course");
        assertThat(scenario(session.id()).get("content").toString()).contains("name=course", "pieceBytes=262144", "files=[{path=");
    }

    @Test
    void readTorrent_goodFile_isShownAndCarriedOn() throws Exception {
        String page = form("/sessions/new", own())
                .multiPart("torrent", TORRENT)
                .post("/sessions/new/torrent")
                .then()
                .statusCode(200)
                .body(allOf(containsString("<strong>course</strong>"), containsString("289 pieces of 256 KiB"), containsString("4 files")))
                .extract()
                .asString();
        Matcher content = Pattern.compile("name=\"content\" value=\"([^\"]+)\"").matcher(page);
        assertThat(content.find()).isTrue();
        String carried = content.group(1).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        SessionStatus session = created(post("/sessions/new", with(own(), "content", carried)));
        assertThat(scenario(session.id()).get("content").toString()).contains("name=course");
        SessionStatus without = created(post("/sessions/new", with(with(own(), "content", carried), "dropContent", "yes")));
        assertThat(scenario(without.id()).get("content").toString()).doesNotContain("course");
    }

    @Test
    void readTorrent_noFile_asksForOne() {
        post("/sessions/new/torrent", own()).statusCode(422).body(containsString("Choose a .torrent file first"));
    }

    @Test
    void create_brokenTorrent_saysWhereAndKeepsTheRest() {
        int before = sessions.list(any -> true).size();
        form("/sessions/new", with(own(), "title", "Kept title"))
                .multiPart("torrent", NO_TORRENT)
                .post("/sessions/new")
                .then()
                .statusCode(422)
                .body(allOf(containsString("At byte 0"), containsString("value=\"Kept title\""), containsString("id=\"torrent-problem\"")));
        assertThat(sessions.list(any -> true)).hasSize(before);
    }

    @Test
    void create_tamperedContent_isRefused() {
        post("/sessions/new", with(own(), "content", "{\"sizeBytes\": -1")).statusCode(422).body(containsString("Choose the .torrent file again"));
        post("/sessions/new", with(own(), "content", "{\"sizeBytes\": -1}")).statusCode(422).body(containsString("id=\"torrent-problem\""));
    }

    @Test
    void create_wrongNumbers_areNamedBesideTheirFields() {
        Map<String, String> fields = own();
        fields.putAll(Map.of("size", "many", "students", "-3", "slotCount", "0", "seedUpload", "0", "minutes", "", "rounds", "51"));
        post("/sessions/new", fields)
                .statusCode(422)
                .body(allOf(problem("size"), problem("minutes"), problem("rounds"), containsString("value=\"-3\"")));
        fields.putAll(Map.of("size", "10", "minutes", "10", "rounds", "1"));
        post("/sessions/new", fields).statusCode(422).body(allOf(problem("seedUpload"), containsString("Write at least 1")));
        fields.put("seedUpload", "100");
        post("/sessions/new", fields)
                .statusCode(422)
                .body(allOf(problem("students"), problem("slotCount"), containsString("<a href=\"#students\">Seats for students</a>")));
    }

    @Test
    void create_noSeatsForStudents_saysSo() {
        post("/sessions/new", with(own(), "students", "0")).statusCode(422).body(containsString("Nobody could join"));
    }

    @Test
    void create_tooManyPeers_saysSo() {
        post("/sessions/new", with(own(), "bots-reference", "20000")).statusCode(422).body(problem("bots-reference"));
    }

    @Test
    void create_titleTooLong_saysSoBesideIt() {
        post("/sessions/new", Map.of("source", "bittorrent/warm-up", "rounds", "1", "title", "t".repeat(81)))
                .statusCode(422)
                .body(problem("title"));
    }

    @Test
    void create_unknownScenario_asksToChoose() {
        post("/sessions/new", Map.of("source", "bittorrent/../../secret", "rounds", "1"))
                .statusCode(422)
                .body(containsString("Choose what is played"));
    }

    @Test
    void create_withoutToken_isRefused() {
        int before = sessions.list(any -> true).size();
        visit.request().multiPart("source", "bittorrent/warm-up").multiPart("rounds", "1").post("/sessions/new").then().statusCode(400);
        assertThat(sessions.list(any -> true)).hasSize(before);
    }

    private static org.hamcrest.Matcher<String> problem(String field) {
        return containsString("id=\"" + field + "-problem\"");
    }

    private static Map<String, String> own() {
        Map<String, String> fields = new TreeMap<>(Map.of("source", "own", "size", "10", "piece", "256", "students", "5",
                "studentUpload", "100", "studentStays", "leave", "seedUpload", "150", "bots-reference", "3", "capacity", "lognormal"));
        fields.putAll(Map.of("sigma", "1.3", "botUpload", "100", "botStays", "leave", "slots", "fixed", "slotCount", "4",
                "minutes", "60", "rounds", "1", "emptySeats", "omit", "title", "Own"));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private RequestSpecification form(String page, Map<String, String> fields) {
        RequestSpecification form = visit.request().multiPart("csrf", visit.token(page));
        fields.forEach(form::multiPart);
        return form;
    }

    private ValidatableResponse post(String path, Map<String, String> fields) {
        return form("/sessions/new", fields).post(path).then();
    }

    private SessionStatus created(ValidatableResponse answer) {
        String room = answer.statusCode(303).extract().header("Location");
        return sessions.find(UUID.fromString(room.substring(room.lastIndexOf('/') + 1))).orElseThrow();
    }

    @Transactional
    Map<String, Object> scenario(UUID session) throws Exception {
        RoundRecord round = RoundRecord.find("sessionId", session).firstResult();
        return Documents.parse(round.scenario).fields();
    }
}
