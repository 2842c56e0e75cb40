package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Axe;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/**
 * Every page and every state of it that a person can meet, as axe-core sees it, light and dark; and nothing sticks out at
 * its side, on the narrowest phone too.
 */
class EveryPageIT {
    private static final String THREE_ROUNDS = """
            {"lab": "bittorrent", "title": "Three systems", "emptySeats": "autopilot", "rounds": [
              {"lab": "bittorrent", "seed": 3, "scenario": {"lab": "bittorrent", "title": "A swarm",
                "content": {"sizeBytes": 67108864, "pieceBytes": 262144},
                "peers": [{"name": "s", "role": "seed", "uploadBytesPerSecond": 200000},
                          {"name": "bot", "count": 12, "uploadBytesPerSecond": 100000},
                          {"name": "student", "count": 3, "strategy": "hand", "uploadBytesPerSecond": 150000}],
                "endsAtSeconds": 6000}},
              {"lab": "gnutella", "scenarioId": "warm-up", "seed": 1},
              {"lab": "napster", "scenarioId": "one-query", "seed": 1}]}""";
    private static final String ROSTER = "Student,ID,SIS User ID,SIS Login ID,Section\n\"Oz, Ana\",1,s1,ana,A\n";
    /** The server's words, with another state of the session in them. */
    private static final String SAYING = """
            window.WebSocket = class extends WebSocket {
              set onmessage(take) {
                super.onmessage = take && (({data}) => take({data: data.replace('"state":"running"', '"state":"%s"')}));
              }
            };""";
    /** A server that sends everybody away. */
    private static final String CLOSING = """
            window.WebSocket = class {
              constructor() { setTimeout(() => this.onclose({code: %d, reason: 'why'}), 20); }
              send() {}
              close() {}
            };""";
    private static final String STICKS_OUT =
            """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return '';
              const inside = each => each.parentElement && getComputedStyle(each.parentElement).overflowX === 'visible';
              return [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > wide + 1 && inside(each)).slice(0, 4)
                .map(each => each.outerHTML.slice(0, 90)).join(' … ') || 'something';
            }
            """;
    private static final Pattern VIEWS = Pattern.compile("/replay/(frames|kept)\\?");
    private static PackagedApp app;
    private Browser browser;
    private Axe axe;

    @BeforeAll
    static void start() throws IOException {
        app = PackagedApp.fresh("every-page").with("UNCHOKE_EXAMINE_BY_ITSELF", "false").start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @BeforeEach
    void open() throws IOException {
        browser = Browser.open();
        browser.expects(); // wrong codes, lost connections and closed sockets are what is looked at here
        axe = new Axe();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void staffsPages_beforeAndAroundASession_haveNothingWrong() {
        Page page = browser.laptop();
        for (String path : List.of("/", "/j/ZZZZZZ", "/nowhere", "/privacy", "/sign-in")) {
            visit(page, path);
        }
        page.getByLabel("Name").fill("instructor");
        page.getByLabel("Password").fill("wrong");
        Lesson.button(page, "Sign in").click();
        look(page, "sign-in refused");
        Lesson.signIn(app, page);
        look(page, "sessions");
        course(page);
        wizard(page);
        for (String path : List.of("/experiments", "/accounts", "/account", "/retention", "/sessions/verification")) {
            visit(page, path);
        }
        page.navigate(app.base() + "/accounts");
        page.locator("main a[href^='/accounts/']").first().click();
        look(page, "an account");
        nothingWrong();
    }

    /** Every step, and the first one with a mistake in it; in a window so tall that the bar at its foot lies over nothing. */
    private void wizard(Page page) {
        page.setViewportSize(1280, 2400);
        visit(page, "/sessions/new");
        page.evaluate("() => { document.querySelector('main form').noValidate = true; }");
        page.locator("#rounds").fill("0");
        Lesson.button(page, "Next").click();
        look(page, "new session, refused");
        page.locator("#rounds").fill("1");
        page.getByText("A swarm of my own").click();
        for (int step = 2; step <= 4; step++) {
            Lesson.button(page, "Next").click();
            look(page, "new session, step " + step);
        }
        Lesson.button(page, "See the preview").click();
        look(page, "new session, preview");
        page.setViewportSize(1280, 800);
    }

    /** A course without students, with a roster read, and with students. */
    private void course(Page page) {
        visit(page, "/courses");
        page.getByLabel("New course").fill("Networks");
        Lesson.button(page, "Create the course").click();
        look(page, "an empty course");
        page.locator("#file").setInputFiles(new FilePayload("canvas.csv", "text/csv", ROSTER.getBytes()));
        Lesson.button(page, "Look at the file").click();
        look(page, "a roster before it is imported");
        Lesson.button(page, "Import").click();
        look(page, "a course");
        visit(page, page.url().replaceFirst("https?://[^/]*", "").replaceFirst("[?#].*", "") + "/grades");
    }

    @Test
    void session_inEveryStateOfEveryLab_hasNothingWrong() {
        Lesson lesson = Lesson.create(app, THREE_ROUNDS);
        Page phone = browser.phone();
        phone.setViewportSize(360, 740);
        phone.navigate(app.base() + "/j/" + lesson.code());
        look(phone, "before joining");
        lesson.join(phone, "Ana");
        Page ben = lesson.join(browser.phone(), "Ben");
        Page room = browser.laptop();
        Lesson.signIn(app, room);
        Page wall = room.context().newPage();
        assertThat(phone.getByText("You are in.")).isVisible();
        look(phone, "lobby");
        staff(room, wall, lesson, "lobby", "Nobody new can join");
        lesson.speed(3); // no round is over before everything in it was looked at
        bitTorrent(lesson, phone, room, wall);
        removed(lesson, ben);
        rounds(lesson, phone, room, wall);
        afterwards(lesson, phone, room);
        nothingWrong();
    }

    private void bitTorrent(Lesson lesson, Page phone, Page room, Page wall) {
        lesson.start();
        assertThat(phone.locator("li[id^=peer-]").first()).isVisible();
        look(phone, "bittorrent with the guide");
        phone.locator("li[id^=peer-] summary").first().click();
        for (int i = 0; i < 6; i++) {
            phone.locator("li[id^=peer-] [role=switch]").nth(i).click();
        }
        phone.waitForTimeout(700);
        look(phone, "bittorrent playing");
        Lesson.button(phone, "Whole swarm").click();
        phone.setViewportSize(1280, 800);
        look(phone, "bittorrent on a laptop, the whole swarm");
        phone.setViewportSize(360, 740);
        phone.locator("header.live button").first().click();
        look(phone, "frozen");
        phone.locator("header.live button").first().click();
        phone.locator("#controls select").first().selectOption(new SelectOption().setValue("reference"));
        assertThat(phone.getByText("is playing for you")).isVisible();
        look(phone, "autopilot");
        staff(room, wall, lesson, "bittorrent running", "End this round");
        room.navigate(lesson.staff("/seats/" + seat(lesson, "Ana")));
        assertThat(room.locator("#file")).isVisible();
        look(room, "over the shoulder");
        lesson.post("pause");
        assertThat(phone.getByText("Paused by the instructor")).isVisible();
        look(phone, "paused");
        lesson.post("resume");
    }

    private static int seat(Lesson lesson, String name) {
        return Lesson.instructor(app).get("/api/sessions/" + lesson.id() + "/people").jsonPath()
                .getInt("find { it.name == '" + name + "' }.seat");
    }

    private void removed(Lesson lesson, Page ben) {
        lesson.remove(seat(lesson, "Ben"), "Please come to the front.");
        assertThat(ben.getByText("Please come to the front.")).isVisible();
        look(ben, "removed");
    }

    private void rounds(Lesson lesson, Page phone, Page room, Page wall) {
        List<String> labs = List.of("bittorrent", "gnutella", "napster");
        for (int round = 1; round <= labs.size(); round++) {
            String lab = labs.get(round - 1);
            if (round > 1) {
                lesson.start();
                assertThat(phone.locator(".jump")).isVisible();
                phone.locator("button:not([disabled])", new Page.LocatorOptions().setHasText(Pattern.compile("Search|Ask|Find"))).first().click();
                phone.waitForTimeout(700);
                look(phone, lab + " playing");
                staff(room, wall, lesson, lab + " running", "End this round");
            }
            lesson.endRound(round);
            assertThat(phone.getByText("Result of round " + round)).isVisible();
            look(phone, lab + " over");
        }
    }

    private void afterwards(Lesson lesson, Page phone, Page room) {
        lesson.end();
        assertThat(phone.getByText("This session has ended")).isVisible();
        look(phone, "session over");
        for (String page : List.of("", "/results", "/grades", "/grades/weights", "/grades/import", "/grades/trail", "/keeping")) {
            visit(room, lesson.staff(page).substring(app.base().length()));
        }
        phone.route(VIEWS, never -> {});
        phone.navigate(lesson.play() + "/rounds/1/replay");
        assertThat(phone.locator("[aria-busy=true]")).isVisible();
        look(phone, "replay on its way");
        phone.unroute(VIEWS);
        for (int round = 1; round <= 3; round++) {
            phone.navigate(lesson.play() + "/rounds/" + round + "/replay?tick=20");
            assertThat(phone.locator("input[type=range]").first()).isVisible();
            look(phone, "replay of round " + round);
            room.navigate(lesson.staff("/rounds/" + round + "/debrief"));
            assertThat(room.locator("figure").first()).isVisible();
            look(room, "debrief of round " + round);
        }
        room.navigate(lesson.staff("/rounds/1/replay?tick=20"));
        assertThat(room.locator("input[type=range]").first()).isVisible();
        look(room, "staff's replay");
        graded(lesson, phone, room);
    }

    private void graded(Lesson lesson, Page phone, Page room) {
        visit(phone, lesson.play().substring(app.base().length()) + "/report");
        room.navigate(lesson.staff("/grades"));
        Lesson.button(room, "Work out the grades").click();
        assertThat(Lesson.gradesWorkedOut(room)).isVisible();
        look(room, "grades worked out");
        room.locator("main table a").first().click();
        look(room, "one student's grade");
        room.navigate(lesson.staff("/grades"));
        Lesson.button(room, "Release all as they are now").click();
        look(room, "grades released");
        phone.reload();
        look(phone, "report with a grade");
        visit(room, "/sessions");
    }

    @Test
    void connection_lostHeldUpOrClosed_saysSoWithNothingWrong() {
        Lesson lesson = Lesson.create(app, THREE_ROUNDS);
        Page phone = browser.phone();
        lesson.join(phone, "Ana");
        lesson.start();
        assertThat(phone.locator("li[id^=peer-]").first()).isVisible();
        phone.context().setOffline(true);
        assertThat(phone.getByText("Your device is offline.")).isVisible();
        look(phone, "offline");
        phone.context().setOffline(false);
        for (String state : List.of("saving", "recovered", "failed")) {
            Page page = phone.context().newPage();
            page.addInitScript(SAYING.formatted(state));
            page.navigate(lesson.play());
            assertThat(page.locator(".notice.warn").first()).isVisible();
            look(page, state);
            page.close();
        }
        for (int code : new int[] {1008, 4503, 4504, 4505}) {
            Page page = phone.context().newPage();
            page.addInitScript(CLOSING.formatted(code));
            page.navigate(lesson.play());
            assertThat(page.locator(".stopped")).isVisible();
            look(page, "closed with " + code);
            page.close();
        }
        nothingWrong();
    }

    private void staff(Page room, Page wall, Lesson lesson, String state, String sign) {
        room.navigate(lesson.staff(""));
        assertThat(room.getByText(sign).first()).isVisible();
        look(room, "room, " + state);
        wall.navigate(lesson.staff("/projector"));
        assertThat(wall.locator("#app h1, #app h2, #app strong").first()).isVisible();
        wall.waitForTimeout(200);
        look(wall, "projector, " + state);
    }

    private void visit(Page page, String path) {
        page.navigate(app.base() + path);
        look(page, path);
    }

    private void look(Page page, String state) {
        axe.look(page, state);
        if (page.viewportSize().width > 500) {
            return;
        }
        String out = (String) page.evaluate(STICKS_OUT);
        if (!out.isEmpty()) {
            axe.findings().add(state + ": sticks out at the side: " + out);
        }
    }

    private void nothingWrong() {
        System.out.printf("axe-core has looked at %d pages and states, light and dark, in %.1f s%n", axe.looks(), axe.seconds());
        assertThat(axe.findings()).isEmpty();
    }
}
