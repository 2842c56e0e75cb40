package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.gradebook.GradedClass;
import org.unchoke.store.Account;
import org.unchoke.store.CourseStaff;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.testing.TestAccounts;

/** Grading a session over its pages and over the interface. */
@QuarkusTest
class GradePagesTest {
    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, TestAccounts.PASSWORD).contentType("application/json").redirects().follow(false);
    }

    private static RequestSpecification instructor() {
        return given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json");
    }

    private static GradedClass examined() throws InterruptedException {
        GradedClass played = new GradedClass(1);
        String path = "/api/sessions/" + played.session + "/grades/examination";
        instructor().post(path).then().statusCode(202);
        while (instructor().get(path).then().extract().path("state").equals("running")) {
            Thread.sleep(50);
        }
        instructor().get(path).then().body("state", equalTo("done")).body("progress", equalTo(1.0f));
        return played;
    }

    private static String staff(GradedClass played, String role) {
        String account = TestAccounts.with(role);
        QuarkusTransaction.requiringNew().run(() -> {
            CourseStaff staff = new CourseStaff();
            staff.courseId = played.course;
            staff.accountId = Account.named(account).orElseThrow().id;
            staff.persist();
        });
        return account;
    }

    private static ValidatableResponse report(GradedClass played, int place, UUID of) {
        return given().cookie("unchoke-seat-" + played.code, played.tickets.get(place)).get("/play/" + played.code + "/report/" + of).then();
    }

    @Test
    void comparison_ofARound_isThereOnceItIsExamined() throws InterruptedException {
        GradedClass played = new GradedClass(1);
        String path = "/api/sessions/" + played.session + "/rounds/1/comparison";
        as(staff(played, Account.GRADER)).get(path).then().statusCode(200).body("state", equalTo("absent"), "yardstick", equalTo("Reference client"));
        as(staff(played, Account.GRADER)).post(path).then().statusCode(403);
        as(staff(played, Account.ASSISTANT)).post(path).then().statusCode(200);
        while (List.of("running", "absent").contains(instructor().get(path).then().extract().<String>path("state"))) {
            Thread.sleep(50);
        }
        instructor().get(path).then().body("state", equalTo("done"), "ratios.criterion", equalTo(List.of("speed", "contribution", "reciprocation")));
        assertThat(instructor().get(path).then().extract().<Map<String, Object>>path("seats")).hasSize(GradedClass.NAMES.size());
        instructor().get("/api/sessions/" + played.session + "/rounds/2/comparison").then().statusCode(404);
    }

    @Test
    void pages_ofAWholeGrading_showEverythingToWhomItConcerns() throws InterruptedException {
        GradedClass played = examined();
        Visit grader = Visit.signedIn(staff(played, Account.GRADER), TestAccounts.PASSWORD);
        String grades = "/sessions/" + played.session + "/grades";
        UUID ana = played.people.get(0);
        grader.get(grades).statusCode(200).body(allOf(containsString("Ana Ødegård"), containsString("Zoë Absent"), containsString("to mark")));
        grader.get(grades + "/next?blind=true").statusCode(303).header("Location", containsString("blind=true"));
        grader.get(grades + "/" + ana + "?blind=true").statusCode(200).body(allOf(
                containsString("Student "), not(containsString("<h1>Ana")), containsString("the reference client in your seat needs"),
                containsString("data-picture=\"{&quot;kind&quot;:&quot;lines&quot;")));
        report(played, 0, ana).statusCode(404);

        grader.send(grades + "/" + ana, grades + "/" + ana, Map.of("status", "counted", "mark bittorrent.reflection", "80", "adjustment", "1,5",
                "override", "", "comment", "Good start", "why", "", "do", "stay")).statusCode(303);
        grader.send(grades + "/" + ana, grades + "/" + ana, Map.of("status", "counted", "adjustment", "x", "override", "", "comment", "lost", "do", "stay"))
                .statusCode(422).body(containsString("is no number of points"));
        grader.get(grades + "/" + ana).body(containsString("Good start"));
        grader.send(grades, grades + "/release", Map.of()).statusCode(403);
        grader.get(grades + "/weights").statusCode(403);

        Visit instructor = Visit.signedIn();
        instructor.send(grades + "/weights", grades + "/weights", weights("60", "preview")).statusCode(200).body(containsString("What this would change"));
        instructor.send(grades, grades + "/release", Map.of("why", "done")).statusCode(303);
        report(played, 0, ana).statusCode(200).body(allOf(containsString("Good start"), containsString("Moments that mattered"), containsString("+1.50")));
        report(played, 1, ana).statusCode(404);
        report(played, 0, played.people.get(1)).statusCode(404);
        given().get("/play/" + played.code + "/report/" + ana).then().statusCode(404);
        given().cookie("unchoke-seat-" + played.code, played.tickets.get(0)).get("/play/" + played.code).then().statusCode(200)
                .body(allOf(containsString("see your report"), containsString("What counts for the grade")));

        instructor.send(grades + "/weights", grades + "/weights", weights("60", "save")).statusCode(303);
        instructor.get(grades).body(containsString("changed since"));
        instructor.get(grades + "/trail").statusCode(200).body(allOf(containsString("mark bittorrent.reflection"), containsString("weight bittorrent.speed"),
                containsString("release"), containsString("instructor"), not(containsString("Good start"))));
        as(TestAccounts.with(Account.GRADER)).get("/courses/" + played.course + "/grades").then().statusCode(404);
        grader.get("/courses/" + played.course + "/grades/grades.csv").statusCode(200)
                .body(allOf(containsString("Student,Student id,"), containsString("Zoë Absent,s3,"), containsString("'=cmd|'x'!A1,s2,")));
        grader.get("/courses/" + played.course + "/grades").statusCode(200).body(allOf(containsString("Zoë Absent"), containsString("0.00")));
    }

    private static Map<String, String> weights(String speed, String action) {
        Map<String, String> form = new TreeMap<>(Map.of("do", action, "why", ""));
        for (String criterion : new String[] {"speed", "contribution", "free-riding", "reciprocation", "participation", "reflection"}) {
            form.put("weight bittorrent." + criterion, criterion.equals("speed") ? speed : "10");
            form.put("cap bittorrent." + criterion, "1");
        }
        return form;
    }

    @Test
    void api_doesWhatThePagesDo() throws InterruptedException {
        GradedClass played = examined();
        String grades = "/api/sessions/" + played.session + "/grades";
        String ben = grades + "/" + played.people.get(1);
        instructor().get(grades).then().statusCode(200).body("examined", equalTo(true)).body("grades", hasSize(4));
        instructor().post(grades + "/verification").then().statusCode(200).body("", hasSize(0));
        instructor().body("{\"override\":77.5,\"comment\":\"oral\",\"marks\":{\"bittorrent.reflection\":0.5},\"why\":\"exam\"}").patch(ben).then()
                .statusCode(200).body("grade.points", equalTo(77.5f)).body("rounds[0].report.rivals.strategy", hasItems("reference", "bit-tyrant"));
        instructor().body("{\"status\":\"ill\"}").patch(ben).then().statusCode(400).body("code", equalTo("grade-refused"));
        instructor().post(grades + "/release").then().statusCode(400).body("code", equalTo("bad-body"));
        instructor().body("{\"score\":100}").patch(ben).then().statusCode(400).body("code", equalTo("bad-body"));

        String canvas = instructor().get(grades + "/canvas.csv").then().statusCode(200).contentType("text/csv")
                .header("Content-Disposition", containsString("attachment")).extract().asString();
        assertThat(canvas).startsWith("Student,ID,SIS User ID,SIS Login ID,Section,Tit for tat\r\n").contains("Ben,1001,sis1,login1,Section A,77.50")
                .contains("'=cmd|'x'!A1,1002");
        instructor().contentType("text/csv; charset=utf-8").body(canvas).post(grades + "/import").then().statusCode(200).body("changes", hasSize(0));
        String corrected = canvas.replace("77.50", "90") + "Nobody,,,,,5\r\n";
        instructor().contentType("text/csv; charset=utf-8").body(corrected).post(grades + "/import?commit=true").then().statusCode(200)
                .body("changes", hasSize(1)).body("mismatches", hasSize(1));
        instructor().get(ben).then().body("grade.points", equalTo(90.0f));
        instructor().get(grades + "/moodle.csv").then().statusCode(200).body(containsString("m1,s1@example.org,Ben,90.00,oral"));
        instructor().get(grades + "/full.json").then().statusCode(200).body("recordings", hasSize(1)).body("recordings[0].header.lab", equalTo("bittorrent"));

        given().header("Authorization", "Bearer " + played.tickets.get(1)).get("/api/sessions/" + played.code + "/report").then().statusCode(404);
        instructor().body("{\"participant\":\"" + played.people.get(1) + "\"}").post(grades + "/release").then().statusCode(200);
        given().header("Authorization", "Bearer " + played.tickets.get(1)).get("/api/sessions/" + played.code + "/report").then().statusCode(200)
                .body("grade.total", equalTo(90.0f)).body("rounds[0].report.verdicts.criterion", hasItem("speed"));
        given().header("Authorization", "Bearer " + played.tickets.get(0)).get("/api/sessions/" + played.code + "/report").then().statusCode(404);
        given().header("Authorization", "Bearer " + played.tickets.get(1)).contentType("application/json").body("{\"text\":\"Why?\"}")
                .post("/api/sessions/" + played.code + "/report/messages").then().statusCode(200).body("messages", hasSize(1));
        instructor().body("{\"text\":\"So.\"}").post(ben + "/messages").then().statusCode(200).body("messages", hasSize(2));
        instructor().get(grades + "/trail").then().body("what", hasItems("override", "comment", "release", "appeal", "answer"))
                .body("source", hasItems("api", "import"));
    }

    @Test
    void files_areNamedByTheServerAlone_whateverThePeopleAndTheSessionAreCalled() {
        GradedClass played = new GradedClass(0);
        QuarkusTransaction.requiringNew().run(() -> {
            SessionRecord.update("title = ?1 where id = ?2", "../../\"; filename=\"x.html\r\nSet-Cookie: a=b \u202efdp.exe \ud83d\ude00", played.session);
            PersonRecord.update("name = ?1 where sessionId = ?2 and place = 0", "\"\r\nX: y/../\u202e\ud83d\ude00", played.session);
        });
        for (String name : new String[] {"canvas.csv", "moodle.csv", "plain.csv", "full.json"}) {
            Headers headers = instructor().get("/api/sessions/" + played.session + "/grades/" + name).then().statusCode(200).extract().headers();
            assertThat(headers.getValues("Content-Disposition"))
                    .containsExactly("attachment; filename=\"grades-" + played.code.toLowerCase(Locale.ROOT) + "-" + name + "\"");
            assertThat(headers.getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
            assertThat(headers.hasHeaderWithName("X")).isFalse();
        }
    }

    @Test
    void gradebook_ofSomebodyElseOrWithoutTheRole_isOutOfReach() {
        GradedClass played = new GradedClass(0);
        String grades = "/sessions/" + played.session + "/grades";
        String stranger = TestAccounts.with(Account.GRADER);
        String assistant = staff(played, Account.ASSISTANT);
        String grader = staff(played, Account.GRADER);
        for (String path : new String[] {grades, grades + "/trail", "/api" + grades, "/api" + grades + "/canvas.csv", "/api" + grades + "/full.json"}) {
            as(stranger).get(path).then().statusCode(404);
            as(assistant).get(path).then().statusCode(403);
            as(grader).get(path).then().statusCode(200);
        }
        as(grader).body("{}").post("/api" + grades + "/release").then().statusCode(403);
        as(grader).body("{\"weights\":{}}").put("/api" + grades + "/weights").then().statusCode(403);
        as(grader).post("/api/sessions/" + played.session + "/start").then().statusCode(403);
    }
}
