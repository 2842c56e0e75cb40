package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** From a round that two students played to grades that they can see and question, in a real browser. */
class GradingIT {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final String SWARM = """
            {"lab": "bittorrent", "title": "Graded", "scenario": {"lab": "bittorrent", "title": "A short swarm",
             "content": {"sizeBytes": 20971520, "pieceBytes": 262144},
             "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 300000},
                       {"name": "bot", "count": 10, "uploadBytesPerSecond": 100000},
                       {"name": "student", "count": 2, "strategy": "hand", "uploadBytesPerSecond": 150000}],
             "endsAtSeconds": 600}, "emptySeats": "autopilot"}""";
    private PackagedApp app;

    private RequestSpecification instructor() {
        return given().baseUri(app.base()).auth().preemptive().basic("instructor", PackagedApp.INSTRUCTOR_PASSWORD).contentType("application/json");
    }

    @Test
    void grading_gradeOverrideReleaseAppeal_isSeenByItsStudentAndNobodyElse() throws Exception {
        try (PackagedApp started = PackagedApp.fresh("grading").with("UNCHOKE_EXAMINE_BY_ITSELF", "false").start(); Browser browser = Browser.open()) {
            app = started;
            String session = instructor().body(SWARM).post("/api/sessions").then().statusCode(201).extract().path("id");
            String code = instructor().get("/api/sessions/" + session).then().extract().path("code");
            Page ana = join(browser.phone(), code, "Ana");
            Page ben = join(browser.phone(), code, "Ben");
            play(session);

            Page grader = browser.laptop();
            signIn(grader, session);
            grade(grader);
            String anas = grader.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
            release(grader, session);

            ana.navigate(app.base() + "/play/" + code + "/report");
            assertThat(ana.getByText("88.00")).isVisible();
            assertThat(ana.getByText("Well played")).isVisible();
            assertThat(ana.getByText("the reference client in your seat needs").first()).isVisible();
            everyLook(ana, "report-phone");
            print(ana);
            ana.getByLabel("Say what you think is wrong").fill("Why not 90?");
            button(ana, "Send").click();
            assertThat(ana.getByText("Why not 90?")).isVisible();
            browser.expects("404");
            assertThat(ben.navigate(ana.url()).status()).isEqualTo(404);
            assertThat(ben.navigate(app.base() + "/play/" + code + "/report").status()).isEqualTo(200);

            grader.navigate(app.base() + "/sessions/" + session + "/grades");
            assertThat(grader.getByText("asks")).isVisible();
            grader.navigate(app.base() + "/sessions/" + session + "/grades/" + anas);
            grader.getByLabel("Answer").fill("Because of the rules.");
            button(grader, "Send").click();
            assertThat(grader.getByText("Because of the rules.")).isVisible();
            ana.reload();
            assertThat(ana.getByText("Because of the rules.")).isVisible();

            grader.navigate(app.base() + "/sessions/" + session + "/grades/trail");
            for (String what : new String[] {"mark bittorrent.reflection", "override", "comment", "release", "appeal", "answer"}) {
                assertThat(grader.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(what).setExact(true)).first()).isVisible();
            }
            everyLook(grader, "trail");
        }
    }

    private Page join(Page page, String code, String name) {
        page.navigate(app.base() + "/j/" + code);
        page.getByLabel("Your name here").fill(name);
        page.locator("form[action='/j/" + code + "'] button").first().tap();
        assertThat(page.getByText("You are in.")).isVisible();
        return page;
    }

    /** Nobody serves anybody: what is tested here comes afterwards. */
    private void play(String session) {
        instructor().body("{\"speed\":50}").patch("/api/sessions/" + session).then().statusCode(200);
        instructor().post("/api/sessions/" + session + "/start").then().statusCode(200);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(300)).until(() ->
                instructor().get("/api/sessions/" + session).then().extract().path("state").equals("betweenRounds"));
        instructor().post("/api/sessions/" + session + "/end").then().statusCode(200);
    }

    private void signIn(Page page, String session) {
        page.navigate(app.base() + "/sessions/" + session + "/grades");
        page.getByLabel("Name").fill("instructor");
        page.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
        button(page, "Sign in").click();
    }

    private void grade(Page page) {
        button(page, "Work out the grades").click();
        assertThat(Lesson.gradesWorkedOut(page)).isVisible();
        assertThat(page.getByText("to mark").first()).isVisible();
        everyLook(page, "gradebook");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ana").setExact(true)).click();
        page.getByLabel("Reflection, in per cent").fill("80");
        page.getByLabel("Grade set by hand").fill("88");
        page.getByLabel("Comment for the student").fill("Well played, and well explained.");
        page.getByLabel("Why (for the trail)").fill("oral exam");
        page.getByLabel("Why (for the trail)").press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter"); // Save, by keyboard alone
        assertThat(page.locator(".total")).containsText("88.00");
        everyLook(page, "student");
    }

    private void release(Page page, String session) {
        page.navigate(app.base() + "/sessions/" + session + "/grades/weights");
        page.getByLabel("Weight of Speed").fill("80");
        button(page, "Show what changes").click();
        assertThat(page.getByText("What this would change")).isVisible();
        everyLook(page, "weights");
        page.navigate(app.base() + "/sessions/" + session + "/grades/import");
        everyLook(page, "import");
        page.navigate(app.base() + "/sessions/" + session + "/grades");
        button(page, "Release all as they are now").click();
        assertThat(page.getByText("2 of 2 students can see their grade")).isVisible();
    }

    /** The page in full, light and dark; the laptop's also at phone's width. */
    private static void everyLook(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (page.viewportSize().width > 500) {
            page.setViewportSize(390, 844);
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) overflow).intValue()).as(name + " is as wide as a phone").isLessThanOrEqualTo(0);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + "-narrow.png")));
            page.setViewportSize(1280, 800);
        }
    }

    private static void print(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setPath(SCREENS.resolve("report.pdf")).setFormat("A4"));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve("report-print.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
