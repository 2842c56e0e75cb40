package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class NewSessionTest {
    private static final File TORRENT = new File("src/test/resources/torrents/multi-mktorrent.torrent");
    private static final File NO_TORRENT = new File("src/test/resources/torrents/README.md");

    @Inject
    Sessions sessions;

    private Visit visit;
    private Wizard wizard;

    @BeforeEach
    void signIn() {
        visit = Visit.signedIn();
        wizard = new Wizard(visit);
    }

    @Test
    void firstStep_opened_offersShippedScenariosWithTheirLessons() {
        visit.get("/sessions/new").statusCode(303);
        wizard.page("what").body(allOf(
                containsString("bittorrent/warm-up"), containsString("A peer gives because that is how it gets"), containsString("gnutella/warm-up")));
    }

    @Test
    void create_straightFromTheFirstStep_leadsToARoom() {
        assertThat(wizard.press("what", "to-preview", Map.of("title", "Tuesday"))).isEqualTo("preview");
        wizard.page("preview").body(allOf(containsString("Tuesday"), containsString("You are a peer in a BitTorrent swarm"),
                containsString("12 × "), containsString("67 MB in 256 pieces"), containsString("Everybody with the code")));
        SessionStatus session = created(wizard.create());
        assertThat(session.title()).isEqualTo("Tuesday");
        assertThat(session.scenario()).isEqualTo("Warm-up");
        assertThat(session.lateJoin()).isTrue();
    }

    @Test
    void steps_inTheirOrder_leadToThePreviewAndBack() {
        assertThat(wizard.press("what", "next", Map.of("rounds", "2"))).isEqualTo("rounds");
        assertThat(wizard.press("rounds", "next", Map.of("plays-2", "own"))).isEqualTo("swarm");
        assertThat(wizard.press("swarm", "next", Map.of())).isEqualTo("people");
        assertThat(wizard.press("people", "next", Map.of("lateJoin", "yes"))).isEqualTo("grades");
        assertThat(wizard.press("grades", "next", Map.of())).isEqualTo("preview");
        assertThat(wizard.press("preview", "back", Map.of())).isEqualTo("grades");
        assertThat(wizard.press("people", "to-what", Map.of())).isEqualTo("what");
    }

    @Test
    void step_withAMistake_staysAndLosesNothing() {
        assertThat(wizard.press("what", "next", Map.of("title", "t".repeat(81), "rounds", "many"))).isEqualTo("what");
        wizard.page("what").body(allOf(problem("title"), problem("rounds"), containsString("value=\"many\""), containsString("t".repeat(81))));
        assertThat(wizard.press("what", "to-people", Map.of("title", "t".repeat(81)))).as("one may look ahead").isEqualTo("people");
        wizard.page("preview").body(allOf(containsString("need mending"), containsString("/what#title"), not(containsString("Create the session"))));
        assertThat(wizard.create().statusCode(303).extract().header("Location")).endsWith("/preview");
    }

    @Test
    void rounds_ofDifferentSystems_arePlannedWithTheirChanges() throws Exception {
        wizard.with("what", Map.of("rounds", "3", "plays-1", "gnutella/free-riding"))
                .with("rounds", Map.of("until-1", "10", "plays-2", "napster/one-query", "fill-2", "5", "filler-2", "free-rider", "plays-3", ""))
                .with("people", Map.of("seats", "7", "asksStudentId", "yes", "emptySeats", "autopilot", "projectorNames", "pseudonyms"));
        SessionStatus session = created(wizard.create());
        assertThat(session.rounds()).isEqualTo(3);
        assertThat(session.seats()).isEqualTo(7);
        assertThat(session.asksStudentId()).isTrue();
        assertThat(session.lateJoin()).isFalse();
        assertThat(session.projectorNames().wire()).isEqualTo("pseudonyms");
        assertThat(scenario(session.id(), 1)).containsEntry("endsAtSeconds", 600L);
        assertThat(scenario(session.id(), 2).get("peers").toString()).contains("name=extra", "strategy=free-rider", "count=5");
        assertThat(scenario(session.id(), 2)).containsEntry("endsAtSeconds", 1500L);
        assertThat(scenario(session.id(), 3)).as("as the first").isEqualTo(scenario(session.id(), 1));
    }

    @Test
    void rounds_addedAndLeftOut_moveUp() {
        wizard.press("rounds", "add", Map.of());
        wizard.press("rounds", "add", Map.of("plays-2", "napster/one-query"));
        wizard.press("rounds", "remove-2", Map.of("plays-2", "napster/one-query", "plays-3", "gnutella/horizon", "until-3", "9"));
        wizard.page("rounds").body(allOf(containsString("Round 2"), not(containsString("Round 3")), containsString("value=\"gnutella/horizon\" selected"),
                containsString("value=\"9\"")));
    }

    @Test
    void round_asText_canBeEditedAndItsMistakesAreNamed() throws Exception {
        wizard.with("what", Map.of("plays-1", "gnutella/horizon"));
        wizard.press("rounds", "text-1", Map.of("until-1", "11"));
        wizard.page("rounds").body(allOf(containsString("&quot;endsAtSeconds&quot; : 660"), containsString("&quot;gnutella&quot;")));
        wizard.press("rounds", "next", Map.of("text-1", "{\"lab\": \"gnutella\", \"peers\": [{\"count\": -1}]}"));
        wizard.page("rounds").body(allOf(problem("text-1"), containsString("peers/0/count must be a whole number")));
        wizard.press("rounds", "next", Map.of("text-1", "{\"lab\": "));
        wizard.page("rounds").body(allOf(problem("text-1"), containsString("line 1, column")));
        wizard.press("rounds", "next", Map.of("text-1", "{\"lab\": \"carrier-pigeon\"}"));
        wizard.page("rounds").body(containsString("There is no lab called"));
    }

    @Test
    void overrides_outsideTheirRange_areNamedBesideTheirFields() {
        wizard.with("people", Map.of("seats", "100000")).with("rounds", Map.of("until-1", "0", "fill-1", "100000"));
        wizard.page("rounds").body(allOf(problem("until-1"), problem("fill-1")));
        wizard.page("people").body(problem("seats"));
        wizard.with("rounds", Map.of("fill-1", "3", "filler-1", "no-such-bot"));
        wizard.page("rounds").body(problem("filler-1"));
    }

    @Test
    void weights_typed_areTheSessionsOwn_andStandardOnesAreNot() {
        SessionStatus usual = created(wizard.create());
        assertThat(rubric(usual.id())).isNull();
        wizard.page("grades").body(allOf(containsString("Speed is the time the reference client needs"), containsString("name=\"weight bittorrent.speed\" value=\"40\"")));
        wizard.with("grades", Map.of("weight bittorrent.speed", "70", "weight bittorrent.reflection", "0", "cap bittorrent.contribution", "1.5"));
        wizard.page("preview").body(not(containsString("Reflection")));
        String rubric = rubric(created(wizard.create()).id());
        assertThat(rubric).contains("\"bittorrent.speed\":{\"weight\":70.0,\"cap\":1.0}", "\"bittorrent.contribution\":{\"weight\":15.0,\"cap\":1.5}");
        wizard.with("grades", Map.of("weight bittorrent.speed", "-1"));
        wizard.page("grades").body(allOf(containsString("A weight is 0 to 1000"), containsString("value=\"-1\"")));
    }

    @Test
    void create_ownSwarm_usesEveryField() throws Exception {
        Map<String, String> fields = own();
        fields.putAll(Map.of("size", "64", "piece", "64", "students", "7", "studentUpload", "80", "studentStays", "stay",
                "bots-reference", "4", "bots-free-rider", "2", "capacity", "same", "botUpload", "30", "slots", "sqrt"));
        fields.putAll(Map.of("seedUpload", "200", "minutes", "30"));
        SessionStatus session = created(ownSwarm(fields).create());
        assertThat(session.seats()).isEqualTo(7);
        Map<String, Object> scenario = scenario(session.id(), 1);
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
        SessionStatus session = created(ownSwarm(with(own(), "sigma", "0.8")).create());
        assertThat(scenario(session.id(), 1).get("peers").toString()).contains("uploadBytesPerSecond={lognormal={sigma=0.8}}");
    }

    @Test
    void torrent_read_isTheContentUntilItIsDropped() throws Exception {
        ownSwarm(own()).press("swarm", "torrent", own(), TORRENT);
        wizard.page("swarm").body(allOf(
                containsString("<strong>course</strong>"), containsString("289 pieces of 256 KiB"), containsString("4 files")));
        SessionStatus session = created(wizard.create());
        assertThat(session.scenario()).isEqualTo("course");
        assertThat(scenario(session.id(), 1).get("content").toString()).contains("name=course", "pieceBytes=262144", "files=[{path=");
        SessionStatus without = created(wizard.with("swarm", with(own(), "dropContent", "yes")).create());
        assertThat(scenario(without.id(), 1).get("content").toString()).doesNotContain("course");
    }

    @Test
    void torrent_broken_saysWhereAndKeepsTheRest() {
        assertThat(ownSwarm(own()).press("swarm", "next", with(own(), "size", "77"), NO_TORRENT)).isEqualTo("swarm");
        wizard.page("swarm").body(allOf(containsString("At byte 0"), containsString("value=\"77\""), problem("torrent")));
        assertThat(wizard.press("swarm", "next", own())).as("without the file it goes on").isEqualTo("people");
    }

    @Test
    void ownSwarm_wrongNumbers_areNamedBesideTheirFields() {
        Map<String, String> fields = own();
        fields.putAll(Map.of("size", "many", "students", "-3", "slotCount", "0", "seedUpload", "0", "minutes", ""));
        ownSwarm(fields).page("swarm").body(allOf(problem("size"), problem("minutes"), containsString("value=\"-3\"")));
        fields.putAll(Map.of("size", "10", "minutes", "10"));
        ownSwarm(fields).page("swarm").body(allOf(problem("seedUpload"), containsString("Write at least 1")));
        fields.put("seedUpload", "100");
        ownSwarm(fields).page("swarm").body(allOf(problem("students"), problem("slotCount"), containsString("<a href=\"#students\">")));
    }

    @Test
    void ownSwarm_nobodyOrTooMany_saysSo() {
        ownSwarm(with(own(), "students", "0")).page("swarm").body(containsString("Nobody could join"));
        ownSwarm(with(own(), "bots-reference", "20000")).page("swarm").body(problem("bots-reference"));
    }

    @Test
    void unknownScenario_asksToChoose() {
        wizard.with("what", Map.of("plays-1", "bittorrent/../../secret")).page("what").body(containsString("Choose what is played"));
    }

    @Test
    void draft_ofSomebodyElse_isNeitherSeenNorChanged() {
        wizard.with("what", Map.of("title", "Not yours"));
        String path = wizard.send("create", Map.of()).statusCode(303).extract().header("Location");
        assertThat(path).contains("/sessions/");
        Visit other = Visit.signedIn(TestAccounts.with("instructor"), TestAccounts.PASSWORD);
        String theirs = wizard.path("what");
        other.get(theirs).statusCode(200).body(not(containsString("Not yours")));
        other.request().multiPart("csrf", other.token(theirs)).multiPart("title", "Mine").post(theirs).then().statusCode(404);
        wizard.page("what").body(containsString("Not yours"));
    }

    @Test
    void step_withoutToken_isRefused() {
        visit.request().multiPart("title", "Forged").post(wizard.path("what")).then().statusCode(400);
        wizard.page("what").body(not(containsString("Forged")));
    }

    private static org.hamcrest.Matcher<String> problem(String field) {
        return containsString("id=\"" + field + "-problem\"");
    }

    private static Map<String, String> own() {
        Map<String, String> fields = new TreeMap<>(Map.of("size", "10", "piece", "256", "students", "5",
                "studentUpload", "100", "studentStays", "leave", "seedUpload", "150", "bots-reference", "3", "capacity", "lognormal"));
        fields.putAll(Map.of("sigma", "1.3", "botUpload", "100", "botStays", "leave", "slots", "fixed", "slotCount", "4", "minutes", "60"));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private Wizard ownSwarm(Map<String, String> fields) {
        return wizard.with("what", Map.of("plays-1", "own")).with("swarm", fields);
    }

    private SessionStatus created(ValidatableResponse answer) {
        String room = answer.statusCode(303).extract().header("Location");
        return sessions.find(UUID.fromString(room.substring(room.lastIndexOf('/') + 1))).orElseThrow();
    }

    @Transactional
    Map<String, Object> scenario(UUID session, int n) throws Exception {
        RoundRecord round = RoundRecord.find("sessionId = ?1 and n = ?2", session, n).firstResult();
        return Documents.parse(round.scenario).fields();
    }

    @Transactional
    String rubric(UUID session) {
        return SessionRecord.<SessionRecord>findById(session).rubric;
    }
}
