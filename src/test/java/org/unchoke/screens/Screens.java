package org.unchoke.screens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;

/** Walks through the whole product with a small class and takes a picture of every page and state. */
class Screens {
    private static final List<Cookie> STRANGER = List.of();
    private static final List<String> CLASS = List.of("Ana", "Ben", "Cem", "Dilek", "Emil", "Frida");
    /** So that bars are half full and something has happened. */
    private static final int PLAYED_MILLIS = 9000;

    private PackagedApp app;
    private Gallery gallery;
    private List<Cookie> staff;

    private record Session(String id, String code, Map<String, List<Cookie>> people, Map<String, Integer> seats) {
        String room() {
            return "/sessions/" + id;
        }

        List<Cookie> person(String name) {
            return people.get(name);
        }
    }

    @Test
    void everyPageAndState() throws Exception {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (PackagedApp started = PackagedApp.fresh("screens").start();
                Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium"))).setChromiumSandbox(false))) {
            app = started;
            gallery = new Gallery(chromium, app.base());
            staff = signIn(chromium);
            doors();
            emptyDesk();
            lab("bittorrent", "flash-crowd");
            lab("napster", "index-goes-down");
            lab("gnutella", "free-riding");
            afterwards();
            desk();
        }
    }

    private void doors() {
        gallery.take("start", STRANGER, "/");
        gallery.take("start-unknown-code", STRANGER, "/?code=ZZZZZ9");
        gallery.take("sign-in", STRANGER, "/sign-in");
        gallery.take("sign-in-wrong", STRANGER, "/sign-in", page -> {
            page.locator("#name").fill("instructor");
            page.locator("input[type=password]").fill("wrong");
            page.locator("main form button").click();
        });
        gallery.take("privacy", STRANGER, "/privacy");
        gallery.take("no-such-page", STRANGER, "/nowhere");
        gallery.takeInGerman("start", STRANGER, "/");
        gallery.takeInGerman("privacy", STRANGER, "/privacy");
    }

    private void emptyDesk() {
        gallery.take("sessions-empty", staff, "/sessions");
        gallery.take("courses-empty", staff, "/courses");
        gallery.take("experiments", staff, "/experiments");
    }

    /** One system, from the lobby to the result, as the room, the wall and a student see it. */
    private void lab(String lab, String scenario) throws Exception {
        Session session = create(lab, scenario, 2);
        String play = "/play/" + session.code();
        gallery.take(lab + "-room-lobby", staff, session.room());
        join(session, CLASS);
        gallery.take(lab + "-join", STRANGER, "/j/" + session.code());
        gallery.take(lab + "-lobby", session.person("Ana"), play);
        gallery.take(lab + "-wall-lobby", staff, session.room() + "/projector");
        post(session, "/start");
        Thread.sleep(PLAYED_MILLIS);
        post(session, "/pause");
        gallery.take(lab + "-play-paused", session.person("Ana"), play);
        gallery.takeInGerman(lab + "-play-paused", session.person("Ana"), play);
        post(session, "/resume");
        gallery.take(lab + "-play", session.person("Ben"), play);
        gallery.take(lab + "-room", staff, session.room());
        gallery.take(lab + "-wall", staff, session.room() + "/projector");
        gallery.take(lab + "-shoulder", staff, session.room() + "/seats/" + session.seats().get("Ben"));
        speed(session, 50);
        Thread.sleep(PLAYED_MILLIS);
        post(session, "/rounds/1/end");
        gallery.take(lab + "-play-over", session.person("Ana"), play);
        gallery.take(lab + "-room-over", staff, session.room());
        gallery.take(lab + "-wall-over", staff, session.room() + "/projector");
        gallery.take(lab + "-results", staff, session.room() + "/results");
        gallery.take(lab + "-debrief", staff, session.room() + "/rounds/1/debrief", page -> page.waitForTimeout(4000));
        gallery.take(lab + "-replay", staff, session.room() + "/rounds/1/replay?tick=120", page -> page.waitForTimeout(2000));
        grades(lab, session);
        post(session, "/end");
        gallery.take(lab + "-play-ended", session.person("Ana"), play);
        gallery.takeInGerman(lab + "-play-ended", session.person("Ana"), play);
        gallery.take(lab + "-room-ended", staff, session.room());
    }

    private void grades(String lab, Session session) {
        String grades = session.room() + "/grades";
        gallery.take(lab + "-grades-before", staff, grades);
        gallery.take(lab + "-grades", staff, grades, page -> {
            if (page.locator("form[action$='/examine'] button").count() > 0 && page.getByText("Work out the grades").count() > 0) {
                page.locator("form[action$='/examine'] button").first().click();
                page.waitForTimeout(6000);
                page.reload();
            }
        });
        gallery.take(lab + "-grade", staff, grades + "/next");
        gallery.take(lab + "-weights", staff, grades + "/weights");
        gallery.take(lab + "-grades-trail", staff, grades + "/trail");
        gallery.take(lab + "-grades-import", staff, grades + "/import");
        ask().body("{}").post(app.base() + "/api" + grades + "/release").then().statusCode(200);
        gallery.take(lab + "-report", session.person("Ana"), "/play/" + session.code() + "/report");
        gallery.takeInGerman(lab + "-report", session.person("Ana"), "/play/" + session.code() + "/report");
    }

    /** What somebody sees who is not, or no longer, in a session. */
    private void afterwards() throws Exception {
        Session session = create("bittorrent", "warm-up", 1);
        join(session, CLASS);
        gallery.take("join-name-taken", STRANGER, "/j/" + session.code(), page -> {
            page.locator("#name").fill("Ana");
            page.locator("form[action='/j/" + session.code() + "'] button").first().click();
        });
        gallery.take("play-other-tab", session.person("Ana"), "/play/" + session.code(), page -> {
            page.context().newPage().navigate(app.base() + "/play/" + session.code());
            page.waitForTimeout(1500);
        });
        gallery.take("play-offline", session.person("Ana"), "/play/" + session.code(), page -> {
            page.context().setOffline(true);
            page.waitForTimeout(3000);
        });
        ask().delete(app.base() + "/api/sessions/" + session.id() + "/seats/0");
        gallery.take("play-no-seat", STRANGER, "/play/" + session.code());
    }

    /** The pages around sessions, now that there is something on them. */
    private void desk() {
        gallery.take("sessions", staff, "/sessions");
        gallery.takeInGerman("sessions", staff, "/sessions");
        gallery.take("menu", staff, "/sessions", page -> {
            if (page.locator(".menu-button").isVisible()) {
                page.locator(".menu-button").click();
            }
        });
        gallery.take("sessions-nothing-found", staff, "/sessions?search=zzz");
        gallery.take("new-session", staff, "/sessions/new");
        gallery.takeInGerman("new-session", staff, "/sessions/new");
        for (String step : List.of("rounds", "people", "grades", "preview")) {
            gallery.take("new-session-" + step, staff, "/sessions/new", page -> page.navigate(page.url().replaceAll("[a-z]+$", step)));
        }
        gallery.take("templates", staff, "/templates");
        gallery.take("verification", staff, "/sessions/verification");
        gallery.take("retention", staff, "/retention");
        gallery.take("accounts", staff, "/accounts");
        gallery.take("account", staff, "/accounts", page -> page.locator("main table a").first().click());
        gallery.take("own-account", staff, "/account");
        gallery.take("course", staff, "/courses", page -> {
            if (page.locator("main a[href^='/courses/']").count() == 0) {
                page.locator("#title").fill("Computer Networks");
                page.locator("main form button").last().click();
            } else {
                page.locator("main a[href^='/courses/']").first().click();
            }
        });
        gallery.take("courses", staff, "/courses");
        gallery.take("keeping", staff, "/sessions", page -> page.locator("a[href$='/keeping']").first().click());
    }

    private Session create(String lab, String scenario, int rounds) {
        var made = ask().body(Map.of("lab", lab, "scenarioId", scenario, "rounds", rounds, "seed", 7, "emptySeats", "autopilot"))
                .post(app.base() + "/api/sessions").then().statusCode(201).extract().jsonPath();
        return new Session(made.getString("id"), made.getString("code"), new TreeMap<>(), new TreeMap<>());
    }

    private void join(Session session, List<String> names) {
        for (String name : names) {
            var seat = given().contentType("application/json").body(Map.of("name", name))
                    .post(app.base() + "/api/sessions/" + session.code() + "/seats").then().statusCode(201).extract().jsonPath();
            session.people().put(name, List.of(new Cookie("unchoke-seat-" + session.code(), seat.getString("ticket")).setUrl(app.base())));
            session.seats().put(name, seat.getInt("seat"));
        }
    }

    private void post(Session session, String what) {
        ask().post(app.base() + "/api/sessions/" + session.id() + what).then().statusCode(200);
        if (what.equals("/start")) {
            await().atMost(Duration.ofSeconds(60)).until(() ->
                    ask().get(app.base() + "/api/sessions/" + session.id()).then().extract().path("state").equals("running"));
        }
    }

    private void speed(Session session, int speed) {
        ask().body(Map.of("speed", speed)).patch(app.base() + "/api/sessions/" + session.id()).then().statusCode(200);
    }

    private static RequestSpecification ask() {
        return given().contentType("application/json").auth().preemptive().basic("instructor", PackagedApp.INSTRUCTOR_PASSWORD);
    }

    private List<Cookie> signIn(Browser chromium) {
        try (BrowserContext browser = chromium.newContext()) {
            Page page = browser.newPage();
            page.navigate(app.base() + "/sign-in");
            page.locator("#name").fill("instructor");
            page.locator("input[type=password]").fill(PackagedApp.INSTRUCTOR_PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/sessions");
            return browser.cookies();
        }
    }
}
