package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.store.SessionRecord;
import org.unchoke.testing.TestAccounts;
import org.unchoke.web.Routes.Route;

/** Who gets what from every address: role by role, one's own by somebody else's. A new address is in here by itself. */
@QuarkusTest
class RouteMatrixTest {
    /** What everybody may ask for, by decision. A new open address belongs here or behind a role. */
    private static final List<String> PUBLIC = List.of(
            "GET /", "GET /j/{code}", "POST /j/{code}", "POST /j/{code}/name", "POST /j/{code}/resume", "GET /privacy",
            "GET /sign-in", "POST /sign-in", "POST /sign-out", "POST /api/sessions/{code}/seats", "GET /api/labs",
            "GET /api/labs/{lab}");
    /** What the holder of a seat may ask for, about that seat; and staff of the session where it says so. */
    private static final List<String> SEATS = List.of(
            "GET /play/{code}", "POST /play/{code}/personal-code", "GET /play/{code}/report", "GET /play/{code}/report/{id}",
            "POST /play/{code}/report/{id}", "GET /play/{code}/rounds/{n}/replay", "GET /api/sessions/{code}/report",
            "POST /api/sessions/{code}/report/messages", "GET /api/sessions/{id}/rounds/{n}/replay",
            "GET /api/sessions/{id}/rounds/{n}/replay/frames", "GET /api/sessions/{id}/rounds/{n}/replay/kept");
    /** Where {@code {}} is refused before anything is looked for. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/sessions/{id}/grades/{participant}/messages", "{\"text\":\"x\"}",
            "PUT /api/sessions/{id}/grades/weights", "{\"weights\":{}}",
            "PUT /api/sessions/{id}/grades/rounds/{n}/spoilt", "{\"spoilt\":true}",
            "POST /api/sessions/{id}/people/{seat}/merge", "{\"into\":2}",
            "PATCH /api/sessions/{id}/people/{seat}", "{\"name\":\"x\"}",
            "POST /api/sessions/{code}/report/messages", "{\"text\":\"x\"}");
    private static final String ZERO = "00000000-0000-4000-8000-000000000000";

    @Inject
    Seating seating;

    @Inject
    Swarms swarms;

    private String owner;
    private SessionRef session;

    @BeforeEach
    void create() throws Exception {
        owner = TestAccounts.with(Account.INSTRUCTOR);
        session = swarms.create("A class", 2, false);
        QuarkusTransaction.requiringNew().run(() -> SessionRecord.update("createdBy = ?1 where id = ?2", owner, session.id()));
    }

    private static String filled(Route route, String id, String code) {
        return route.path()
                .replace("{code}", code)
                .replaceAll("\\{(n|seat|participant|partner)}", "1")
                .replace("{person}", ZERO)
                .replace("{lab}", "bittorrent")
                .replaceFirst("\\{id}", id)
                .replaceAll("\\{[a-z]+}", ZERO);
    }

    /** Sends what comes nearest to a request that would be granted. */
    private static Response send(Route route, String path, RequestSpecification request) {
        if (route.changes()) {
            if (route.page()) {
                String token = new Visit().token("/sign-in");
                request.cookie("unchoke-csrf", token).header("X-CSRF-TOKEN", token);
                if (route.takes().startsWith("multipart")) {
                    request.multiPart("csrf", token);
                } else {
                    request.formParam("csrf", token);
                }
            } else if (route.takes().equals("text/csv")) {
                request.contentType("text/csv").body("a,b\r\n");
            } else {
                request.contentType("application/json").body(BODIES.getOrDefault(route.toString(), "{}"));
            }
        }
        return request.redirects().follow(false).request(route.verb(), path);
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, TestAccounts.PASSWORD);
    }

    private List<String> wrong(List<Route> routes, BiFunction<Route, String, String> ask) {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            String complaint = ask.apply(route, filled(route, session.id().toString(), session.code()));
            if (complaint != null) {
                wrong.add(route + ": " + complaint);
            }
        }
        return wrong;
    }

    private static List<Route> ofSessions() {
        return Routes.all().stream()
                .filter(route -> route.path().matches("(/api)?/(sessions|courses)/\\{id}.*"))
                .filter(route -> !SEATS.contains(route.toString()))
                .toList();
    }

    @Test
    void routes_areManyAndEachIsClassified() {
        List<Route> routes = Routes.all();
        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(routes.stream().filter(Route::open).map(Route::toString).collect(Collectors.toSet()))
                .as("open to everybody without having been decided on")
                .isSubsetOf(java.util.stream.Stream.concat(PUBLIC.stream(), SEATS.stream()).toList());
    }

    @Test
    void nobody_getsNothingThatIsNotPublic() {
        assertThat(wrong(Routes.all().stream().filter(route -> !PUBLIC.contains(route.toString())).toList(), (route, path) -> {
            Response answer = send(route, path, given());
            boolean sent = answer.statusCode() == 303
                    && answer.header("Location").matches(".*/(sign-in(\\?.*)?|(j|play)/" + session.code() + ")");
            return sent || answer.statusCode() == 401 || answer.statusCode() == 404 ? null : answer.statusLine();
        })).isEmpty();
    }

    @Test
    void anotherInstructor_cannotTellSomebodysSessionFromNone() {
        String other = TestAccounts.with(Account.INSTRUCTOR);
        assertThat(wrong(ofSessions(), (route, path) -> {
            Response foreign = send(route, path, as(other));
            Response unknown = send(route, path.replace(session.id().toString(), UUID.randomUUID().toString()), as(other));
            boolean same = foreign.statusCode() == 404 && unknown.statusCode() == 404 && foreign.asString().equals(unknown.asString());
            return same ? null : foreign.statusLine() + " against " + unknown.statusLine();
        })).isEmpty();
    }

    @Test
    void student_seesNothingOfTheStaffs_inTheOwnSessionOrElsewhere() {
        String ticket = seating.join(session.code(), "Ana", null).ticket();
        assertThat(wrong(ofSessions(), (route, path) -> {
            Response answer = send(route, path, given().cookie("unchoke-seat-" + session.code(), ticket)
                    .header("Authorization", "Bearer " + ticket));
            boolean sent = answer.statusCode() == 303 && answer.header("Location").contains("/sign-in");
            return sent || answer.statusCode() == 401 || answer.statusCode() == 404 ? null : answer.statusLine();
        })).isEmpty();
    }

    @Test
    void studentOfAnotherSession_getsNothingOfASeat() throws Exception {
        SessionRef other = swarms.create("Another class", 2, false);
        String ticket = seating.join(other.code(), "Eve", null).ticket();
        List<Route> seats = Routes.all().stream().filter(route -> SEATS.contains(route.toString())).toList();
        assertThat(wrong(seats, (route, path) -> {
            Response answer = send(route, path, given().cookie("unchoke-seat-" + session.code(), ticket)
                    .header("Authorization", "Bearer " + ticket));
            boolean sent = answer.statusCode() == 303 && answer.header("Location").matches(".*/(j|play)/" + session.code());
            return sent || answer.statusCode() == 401 || answer.statusCode() == 403 || answer.statusCode() == 404
                    ? null : answer.statusLine();
        })).isEmpty();
    }

    @Test
    void lesserRoles_amongTheStaff_areForbiddenWhatIsNotTheirs() {
        String nobody = TestAccounts.with();
        assertThat(wrong(Routes.all().stream().filter(route -> !route.roles().isEmpty()).toList(), (route, path) -> {
            Response answer = send(route, path, as(nobody));
            return answer.statusCode() == 403 ? null : "without a role: " + answer.statusLine();
        })).isEmpty();
        for (String role : List.of(Account.ASSISTANT, Account.GRADER)) {
            String staff = TestAccounts.with(role);
            QuarkusTransaction.requiringNew().run(() -> AccessTest.staff(session.id().toString(), staff));
            assertThat(wrong(ofSessions().stream().filter(route -> isForbidden(role, route)).toList(), (route, path) -> {
                Response answer = send(route, path, as(staff));
                return answer.statusCode() == 403 ? null : role + ": " + answer.statusLine();
            })).isEmpty();
        }
    }

    /** Graders change nothing but grades, assistants no grades; neither releases, weighs, deletes or hands out data. */
    private static boolean isForbidden(String role, Route route) {
        boolean grades = route.path().contains("/grades");
        boolean instructors = route.path().matches(".*/(release|withdraw|withdrawal|weights|delete)") && route.changes();
        return !route.path().contains("/courses/")
                && (instructors || (role.equals(Account.GRADER) ? route.changes() && !grades : grades));
    }

    @Test
    void forms_withoutTheirToken_changeNothing() {
        String cookie = Visit.signedIn().cookie("unchoke-sign-in");
        List<Route> forms = Routes.all().stream().filter(route -> route.page() && route.changes()).toList();
        assertThat(forms).hasSizeGreaterThan(20);
        assertThat(wrong(forms, (route, path) -> {
            Response answer = given().cookie("unchoke-sign-in", cookie).redirects().follow(false)
                    .contentType("application/x-www-form-urlencoded").formParam("x", "y").request(route.verb(), path);
            return List.of(400, 415).contains(answer.statusCode()) ? null : answer.statusLine();
        })).isEmpty();
    }

    @Test
    void looking_atWhatOnlyAFormDoes_isNoAddress() {
        List<Route> all = Routes.all();
        assertThat(wrong(all.stream().filter(Route::changes)
                .filter(route -> all.stream().noneMatch(other -> !other.changes() && matches(other, route))).toList(), (route, path) -> {
            Response answer = as(owner).redirects().follow(false).get(path);
            return List.of(403, 404, 405).contains(answer.statusCode()) ? null : answer.statusLine();
        })).isEmpty();
    }

    private static boolean matches(Route get, Route other) {
        return other.path().matches(get.path().replaceAll("\\{[a-z]+}", "[^/]+"));
    }
}
