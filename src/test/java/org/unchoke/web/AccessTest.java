package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.store.Account;
import org.unchoke.store.Course;
import org.unchoke.store.CourseStaff;
import org.unchoke.store.SessionRecord;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class AccessTest {
    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, TestAccounts.PASSWORD).contentType("application/json");
    }

    private static String sessionOf(String account) {
        return as(account)
                .body("{\"lab\":\"tiny\",\"scenario\":{\"hands\":2,\"ticks\":1000000}}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void session_ofSomebodyElse_isAnsweredAsOneThatDoesNotExist() {
        String foreign = sessionOf(TestAccounts.with(Account.INSTRUCTOR));
        String other = TestAccounts.with(Account.INSTRUCTOR);
        for (String path : new String[] {"", "/results", "/rounds/1/recording"}) {
            String unknown = as(other).get("/api/sessions/" + UUID.randomUUID() + path).then().statusCode(404).extract().asString();
            as(other).get("/api/sessions/" + foreign + path).then().statusCode(404).body(equalTo(unknown));
        }
        for (String command : new String[] {"start", "pause", "resume", "end", "rounds/1/end"}) {
            as(other).post("/api/sessions/" + foreign + "/" + command).then().statusCode(404);
        }
        as(other).body("{\"speed\":2}").patch("/api/sessions/" + foreign).then().statusCode(404);
        as(other).get("/sessions/" + foreign).then().statusCode(404);
        as(other).get("/sessions/" + foreign + "/results").then().statusCode(404);
        as(other).get("/api/sessions").then().statusCode(200).body("id", not(hasItem(foreign)));
    }

    @Test
    void session_ofAnybody_isAnAdminsBusiness() {
        String foreign = sessionOf(TestAccounts.with(Account.INSTRUCTOR));
        String admin = TestAccounts.with(Account.ADMIN);
        as(admin).get("/api/sessions").then().statusCode(200).body("id", hasItem(foreign));
        as(admin).post("/api/sessions/" + foreign + "/end").then().statusCode(200);
    }

    @Test
    void session_ofACourse_isItsStaffsBusinessAsFarAsTheirRolesReach() {
        String id = sessionOf(TestAccounts.with(Account.INSTRUCTOR));
        String assistant = TestAccounts.with(Account.ASSISTANT);
        String grader = TestAccounts.with(Account.GRADER);
        as(assistant).get("/api/sessions/" + id).then().statusCode(404);
        staff(id, assistant, grader);
        as(grader).get("/api/sessions").then().statusCode(200).body("id", hasItem(id));
        as(grader).get("/api/sessions/" + id).then().statusCode(200);
        as(grader).body("{\"speed\":2}").patch("/api/sessions/" + id).then().statusCode(403);
        as(assistant).body("{\"speed\":2}").patch("/api/sessions/" + id).then().statusCode(200);
    }

    /** Makes these accounts the staff of a new course that the session belongs to. */
    static void staff(String session, String... accounts) {
        QuarkusTransaction.requiringNew().run(() -> {
            Course course = new Course();
            course.id = UUID.randomUUID();
            course.title = "A course";
            course.createdAt = Instant.now();
            course.persistAndFlush();
            SessionRecord.update("courseId = ?1 where id = ?2", course.id, UUID.fromString(session));
            for (String account : accounts) {
                CourseStaff staff = new CourseStaff();
                staff.courseId = course.id;
                staff.accountId = Account.named(account).orElseThrow().id;
                staff.persist();
            }
        });
    }

    @Test
    void assistantOrGrader_whereOnlyInstructorsMay_isForbidden() {
        for (String role : new String[] {Account.ASSISTANT, Account.GRADER}) {
            String account = TestAccounts.with(role);
            as(account).body("{}").post("/api/sessions").then().statusCode(403);
            as(account).get("/sessions/new").then().statusCode(403);
            as(account).get("/api/sessions").then().statusCode(200);
        }
    }

    @Test
    void accountWithoutRole_mayNothing() {
        String account = TestAccounts.with();
        as(account).get("/api/sessions").then().statusCode(403);
        as(account).get("/sessions").then().statusCode(403);
    }
}
