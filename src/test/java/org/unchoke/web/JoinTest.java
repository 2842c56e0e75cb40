package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Conducting;
import org.unchoke.session.HouseRules;
import org.unchoke.session.Person;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SeatChanges;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.testing.OwnersConnection;

@QuarkusTest
class JoinTest {
    @Inject
    Sessions sessions;

    @Inject
    HouseRules rules;

    @Inject
    SeatChanges seatChanges;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    Swarms swarms;

    @Test
    void start_withoutCode_asksForOne() {
        new Visit().get("/").statusCode(200).body(containsString("name=\"code\""));
    }

    @Test
    void start_unknownCode_saysSoAndKeepsWhatWasTyped() {
        new Visit()
                .get("/?code=zzzzz9")
                .statusCode(404)
                .body(allOf(containsString("No session has this code"), containsString("value=\"zzzzz9\"")));
    }

    @Test
    void start_codeTypedLoosely_leadsToItsSession() throws Exception {
        String code = swarms.create("Loose", 3, false).code();
        String typed = code.substring(0, 3).toLowerCase() + "%20-" + code.substring(3);
        new Visit().get("/?code=" + typed).statusCode(303).header("Location", endsWith("/j/" + code));
        new Visit().get("/j/" + code.toLowerCase()).statusCode(303).header("Location", endsWith("/j/" + code));
    }

    @Test
    void confirm_lookedAt_joinsNobody() throws Exception {
        SessionRef session = swarms.create("Looked at", 3, false);
        Visit scanner = new Visit();
        scanner.get("/j/" + session.code()).statusCode(200).body(containsString("Looked at"));
        scanner.request().head("/j/" + session.code());
        scanner.get("/play/" + session.code()).statusCode(303).header("Location", endsWith("/j/" + session.code()));
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
    }

    @Test
    void join_goodName_takesASeatAndShowsThePlayPageFromThenOn() throws Exception {
        SessionRef session = swarms.create("Good", 3, false);
        Visit ana = new Visit();
        Cookie ticket = join(ana, session, "Ana")
                .statusCode(303)
                .header("Location", endsWith("/play/" + session.code()))
                .extract()
                .detailedCookie("unchoke-seat-" + session.code());
        assertThat(ticket.isHttpOnly()).isTrue();
        assertThat(ticket.getSameSite()).isEqualTo("Lax");
        ana.get("/play/" + session.code())
                .statusCode(200)
                .body(allOf(containsString("data-code=\"" + session.code() + "\""), containsString("data-lab=\"bittorrent\""),
                        containsString("src=\"/ui/play.js\""), containsString("Optimistic unchoke")));
        ana.get("/j/" + session.code()).statusCode(303).header("Location", endsWith("/play/" + session.code()));
        join(ana, session, "Again").statusCode(303);
        assertThat(sessions.find(session.id()).orElseThrow().people()).extracting(Person::name).containsExactly("Ana");
    }

    @Test
    void join_nameTaken_saysSoBesideTheName() throws Exception {
        SessionRef session = swarms.create("Twice", 3, false);
        join(new Visit(), session, "Ana").statusCode(303);
        join(new Visit(), session, "ANA")
                .statusCode(422)
                .body(allOf(containsString("called that already"), containsString("value=\"ANA\""), containsString("aria-describedby=\"name-problem name-help\"")));
    }

    @Test
    void join_unusableName_saysWhatIsWrong() throws Exception {
        SessionRef session = swarms.create("Bad names", 3, false);
        join(new Visit(), session, "").statusCode(422).body(containsString("Type a name"));
        join(new Visit(), session, "A\u202ena").statusCode(422).body(containsString("cannot be seen"));
        join(new Visit(), session, "A".repeat(25)).statusCode(422).body(containsString("at most 24"));
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
    }

    @Test
    void join_full_saysSo() throws Exception {
        SessionRef session = swarms.create("Full", 1, false);
        join(new Visit(), session, "Ana").statusCode(303);
        join(new Visit(), session, "Ben").statusCode(422).body(containsString("taken"));
    }

    @Test
    void join_ticketThatCannotBeKept_leavesNobodyBehind() throws Exception {
        SessionRef session = swarms.create("No ticket", 1, false);
        conducting.start(session.id());
        try (Connection connection = OwnersConnection.open(); Statement statement = connection.createStatement()) {
            statement.execute("alter table seat_ticket add constraint none_at_all check (false) not valid");
            try {
                assertThatThrownBy(() -> seating.join(session.code(), "Ana", null)).hasStackTraceContaining("none_at_all");
            } finally {
                statement.execute("alter table seat_ticket drop constraint none_at_all");
            }
        }
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
        seating.join(session.code(), "Ana", null);
        assertThat(sessions.find(session.id()).orElseThrow().people()).extracting(Person::name).containsExactly("Ana");
    }

    @Test
    void join_locked_saysSo() throws Exception {
        SessionRef session = swarms.create("Locked", 2, false);
        rules.lock(session.id(), true);
        join(new Visit(), session, "Ana").statusCode(422).body(containsString("closed this session to newcomers"));
    }

    @Test
    void removed_comingBack_readsWhyAndFindsNoForm() throws Exception {
        SessionRef session = swarms.create("A class", 2, false);
        Visit visit = new Visit();
        join(visit, session, "Ana").statusCode(303);
        seatChanges.remove(session.id(), sessions.find(session.id()).orElseThrow().people().get(0).seat(), "Use your own name.");
        visit.get("/j/" + session.code()).statusCode(403)
                .body(allOf(containsString("removed from this session: Use your own name."), not(containsString("Your name here"))));
    }

    @Test
    void join_ended_saysSo() throws Exception {
        SessionRef session = swarms.create("Ended", 2, false);
        conducting.end(session.id());
        join(new Visit(), session, "Ana").statusCode(422).body(containsString("This session is over"));
    }

    @Test
    void join_studentIdWanted_isAskedForAndChecked() throws Exception {
        SessionRef session = swarms.create("With id", 2, true);
        new Visit().get("/j/" + session.code()).body(containsString("name=\"studentId\""));
        join(new Visit(), session, "Ana").statusCode(422).body(allOf(containsString("Type your student id"), containsString("value=\"Ana\"")));
        new Visit()
                .send("/j/" + session.code(), "/j/" + session.code(), Map.of("name", "Ana", "studentId", "s1234"))
                .statusCode(303);
    }

    @Test
    void join_withoutToken_isRefused() throws Exception {
        SessionRef session = swarms.create("No token", 2, false);
        new Visit().request().formParam("name", "Ana").post("/j/" + session.code()).then().statusCode(400);
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
    }

    @Test
    void suggestName_fillsOneInAndJoinsNobody() throws Exception {
        SessionRef session = swarms.create("Suggest", 2, false);
        new Visit()
                .send("/j/" + session.code(), "/j/" + session.code() + "/name", Map.of())
                .statusCode(200)
                .body(org.hamcrest.Matchers.matchesPattern("(?s).*id=\"name\" name=\"name\" value=\"[A-Z][a-z]+ [A-Z][a-z]+\".*"));
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
    }

    @Test
    void resume_personalCode_worksOnceOnAnotherDevice() throws Exception {
        SessionRef session = swarms.create("Resume", 2, false);
        Visit phone = new Visit();
        join(phone, session, "Ana").statusCode(303);
        String personal = personalCode(phone.get("/play/" + session.code()));
        Visit laptop = new Visit();
        resume(laptop, session, personal).statusCode(303).header("Location", endsWith("/play/" + session.code()));
        laptop.get("/play/" + session.code()).statusCode(200);
        assertThat(sessions.find(session.id()).orElseThrow().people()).hasSize(1);
        resume(new Visit(), session, personal).statusCode(422).body(containsString("does not work here"));
    }

    @Test
    void resume_oneCodeByManyAtOnce_letsOneOfThemIn() throws Exception {
        SessionRef session = swarms.create("A class", 2, false);
        String code = seating.join(session.code(), "Ana", null).resumeCode();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CyclicBarrier ready = new CyclicBarrier(8);
            List<Future<Boolean>> tries = threads.invokeAll(Collections.nCopies(8, () -> {
                ready.await();
                try {
                    return seating.resume(session.code(), code) != null;
                } catch (RefusedException used) {
                    return false;
                }
            }));
            int in = 0;
            for (Future<Boolean> each : tries) {
                in += each.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void newPersonalCode_replacesTheOneShown() throws Exception {
        SessionRef session = swarms.create("New code", 2, false);
        Visit phone = new Visit();
        join(phone, session, "Ana").statusCode(303);
        String first = personalCode(phone.get("/play/" + session.code()));
        phone.send("/play/" + session.code(), "/play/" + session.code() + "/personal-code", Map.of()).statusCode(303);
        String second = personalCode(phone.get("/play/" + session.code()));
        assertThat(second).isNotEqualTo(first);
        resume(new Visit(), session, second).statusCode(303);
    }

    @Test
    void newPersonalCode_withoutSeat_leadsBackToJoining() throws Exception {
        SessionRef session = swarms.create("No seat", 2, false);
        Visit stranger = new Visit();
        stranger.send("/j/" + session.code(), "/play/" + session.code() + "/personal-code", Map.of()).statusCode(303);
        stranger.get("/play/" + session.code()).statusCode(303).header("Location", endsWith("/j/" + session.code()));
    }

    @Test
    void anyPage_markupInTitleOrName_isShownAsText() throws Exception {
        SessionRef session = swarms.create("<script>alert('t')</script>", 2, false);
        Visit mallory = new Visit();
        mallory.get("/j/" + session.code()).body(not(containsString("<script>alert"))).body(containsString("&lt;script&gt;"));
        join(mallory, session, "\"><img src=x>\u202e").body(not(containsString("<img src=x>")));
        join(mallory, session, "\"><img src=x>").statusCode(303);
        mallory.get("/play/" + session.code()).body(not(containsString("<script>alert"))).body(not(containsString("<img src=x>")));
        Visit instructor = Visit.signedIn();
        for (String page : new String[] {"/sessions", "/sessions/" + session.id(), "/sessions/" + session.id() + "/results"}) {
            instructor.get(page).statusCode(200).body(not(containsString("<script>alert"))).body(not(containsString("<img src=x>")));
        }
        new Visit().get("/?code=%22%3E%3Cimg%20src=x%3E").body(not(containsString("<img src=x>")));
    }

    private static ValidatableResponse join(Visit visit, SessionRef session, String name) {
        String page = "/j/" + session.code();
        String withForm = visit.cookie("unchoke-seat-" + session.code()) == null ? page : "/play/" + session.code();
        return visit.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", visit.token(withForm))
                .formParam("name", name)
                .post(page)
                .then();
    }

    private static ValidatableResponse resume(Visit visit, SessionRef session, String personalCode) {
        return visit.send("/j/" + session.code(), "/j/" + session.code() + "/resume", Map.of("resume", personalCode));
    }

    private static String personalCode(ValidatableResponse page) {
        Matcher code = Pattern.compile("personal-code\">([^<]+)<").matcher(page.statusCode(200).extract().asString());
        assertThat(code.find()).as("a personal code on the play page").isTrue();
        return code.group(1);
    }
}
