package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.course.Courses;
import org.unchoke.session.Conducting;
import org.unchoke.session.Refusal;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SeatChanges;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.GradeRecord;
import org.unchoke.store.Student;

/** Rosters, who may join by them, and what is kept of a student and of a session. */
@QuarkusTest
class CoursePagesTest {
    private static final String ROSTER = "id,name,email,section\ns1,Ana Öz,ana@x.org,A\ns2,Ben Roe,ben@x.org,B\n";

    @Inject
    Courses courses;

    @Inject
    Sessions sessions;

    @Inject
    Conducting conducting;

    @Inject
    SeatChanges seatChanges;

    @Inject
    Seating seating;

    private Visit visit;

    @BeforeEach
    void signIn() {
        visit = Visit.signedIn();
    }

    private String course() {
        return visit.send("/courses", "/courses", Map.of("title", "Networks")).statusCode(303).extract().header("Location")
                .replaceFirst(".*(/courses/)", "$1");
    }

    private ValidatableResponse upload(String course, String csv) {
        return visit.request().multiPart("csrf", visit.token(course))
                .multiPart("file", "roster.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(course + "/roster").then();
    }

    private List<Student> roster(String course) {
        return courses.roster(UUID.fromString(course.substring("/courses/".length())));
    }

    private String session(String course, String title) {
        new Wizard(visit)
                .with("what", Map.of("title", title, "course", course.substring("/courses/".length()), "rounds", "2"))
                .with("rounds", Map.of("plays-2", "bittorrent/slow-seed", "until-1", "30"))
                .with("people", Map.of("asksStudentId", "yes", "emptySeats", "autopilot"))
                .create().statusCode(303);
        return sessions.search(title, false, any -> true).get(0).id().toString();
    }

    @Test
    void roster_previewed_changesNothingUntilItIsImported() {
        String course = course();
        upload(course, ROSTER).statusCode(200).body(allOf(containsString("<strong>2</strong> new"), containsString("Ana Öz")));
        assertThat(roster(course)).isEmpty();
        visit.send(course, course + "/roster/import", Map.of("csv", ROSTER)).statusCode(303);
        assertThat(roster(course)).extracting(student -> student.studentId).containsExactly("s1", "s2");
        upload(course, "id,name,email\nS1,Ana Özen,\n").statusCode(200)
                .body(allOf(containsString("<strong>1</strong> with new details"), containsString("<strong>1</strong> of the roster are not in the file")));
        visit.send(course, course + "/roster/import", Map.of("csv", "id,name,email\nS1,Ana Özen,\n")).statusCode(303);
        assertThat(roster(course)).extracting(student -> student.name + " " + student.email)
                .containsExactly("Ana Özen ana@x.org", "Ben Roe ben@x.org");
    }

    @Test
    void roster_withMistakes_listsThemByLineAndImportsNothing() {
        String course = course();
        String broken = ROSTER + "s2,Cem,c@x.org,A\n,Dora,,\n";
        upload(course, broken).statusCode(422).body(allOf(containsString("Line 4: The student id s2 is that of line 3 too."), containsString("Line 5: The student id is missing.")));
        visit.send(course, course + "/roster/import", Map.of("csv", broken)).statusCode(422);
        assertThat(roster(course)).isEmpty();
    }

    @Test
    void course_ofSomebodyElse_isNotThere() {
        String course = course();
        new Visit().get(course).statusCode(303);
        visit.get("/courses/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void join_withIdRequired_checksTheRoster() {
        String course = course();
        visit.send(course, course + "/roster/import", Map.of("csv", ROSTER)).statusCode(303);
        SessionStatus session = sessions.find(UUID.fromString(session(course, "Roster " + UUID.randomUUID()))).orElseThrow();
        assertThat(session.rounds()).isEqualTo(2);
        assertThat(session.lateJoin()).as("the box was not ticked").isFalse();
        assertThat(seating.join(session.code(), "Ana", "S1").name()).isEqualTo("Ana");
        assertThatThrownBy(() -> seating.join(session.code(), "Eve", "s9")).isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STUDENT_ID_UNUSABLE));
        assertThatThrownBy(() -> seating.join(session.code(), "Ana too", "s1")).isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STUDENT_ID_TAKEN));
        seatChanges.remove(session.id(), sessions.find(session.id()).orElseThrow().people().get(0).seat(), "Not your id.");
        assertThatThrownBy(() -> seating.join(session.code(), "By another name", "S1")).isInstanceOf(RefusedException.class)
                .hasMessageContaining("Not your id.");
        assertThat(seating.join(session.code(), "Ana", "s2").name()).as("whose id is another's is somebody else").isEqualTo("Ana");
    }

    @Test
    void student_exportedAndErased_isAllThereAndThenGone() {
        String course = course();
        visit.send(course, course + "/roster/import", Map.of("csv", ROSTER)).statusCode(303);
        UUID id = UUID.fromString(session(course, "Export " + UUID.randomUUID()));
        seating.join(sessions.find(id).orElseThrow().code(), "Ana", "s1");
        conducting.start(id);
        String student = course + "/students/" + roster(course).get(0).id;
        visit.send(course, student + "/erase", Map.of("typed", "s1")).statusCode(422).body(containsString("not over"));
        conducting.endRound(id, 1);
        conducting.end(id);
        visit.get(student + "/export").statusCode(200).body("roster[0].email", equalTo("ana@x.org")).body("sessions", hasSize(1))
                .body("sessions[0].name", equalTo("Ana")).body("seats[0].round", equalTo(1)).body("seats[0].result.strategy", equalTo("hand"));
        UUID person = roster(course).get(0).id;
        QuarkusTransaction.requiringNew().run(() -> grade(id, person));
        visit.send(course, student + "/erase", Map.of("typed", "s2")).statusCode(422);
        visit.send(course, student + "/erase", Map.of("typed", "s1")).statusCode(303);
        assertThat(roster(course)).hasSize(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> GradeRecord.count("sessionId", id))).as("with their comments").isZero();
        assertThat(sessions.results(id).get(0).standing().toString()).doesNotContain("Ana").contains("(erased)");
    }

    @Test
    void session_clonedArchivedDeleted_neverTouchesAnother() {
        String title = "Keeping " + UUID.randomUUID();
        String first = "/sessions/" + session(course(), title) + "/keeping";
        visit.send(first, first + "/clone", Map.of()).statusCode(303);
        assertThat(sessions.search(title.toUpperCase(), false, any -> true)).hasSize(2);
        visit.send(first, first + "/archive", Map.of()).statusCode(303);
        visit.get("/sessions?search=" + title.replace(" ", "+") + "&archived=true").body(containsString(first));
        visit.get("/sessions?search=" + title.replace(" ", "+")).body(not(containsString(first)));
        visit.send(first, first + "/delete", Map.of("typed", title)).statusCode(422).body(containsString("not over"));
        UUID id = UUID.fromString(first.split("/")[2]);
        conducting.end(id);
        visit.send(first, first + "/delete", Map.of("typed", "something")).statusCode(422);
        visit.send(first, first + "/delete", Map.of("typed", title)).statusCode(303);
        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.search(title, false, any -> true)).hasSize(1);
    }

    private static void grade(UUID session, UUID person) {
        GradeRecord grade = new GradeRecord();
        grade.sessionId = session;
        grade.personId = person;
        grade.comment = "Well played, Ana";
        grade.persist();
    }
}
