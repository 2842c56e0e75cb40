package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/**
 * An instructor teaches: roster, two rounds of different scenarios, an event in each, somebody removed and let back in,
 * somebody late, a flood of bots, an assistant who takes over while the instructor is still there and goes on when the
 * instructor's browser is closed, and pictures that say what the recordings say.
 */
class WholeClassIT {
    private static final String ROSTER = """
            Student,ID,SIS User ID,SIS Login ID,Section
            "Öz, Ana",1,s1,ana,A
            "Roe, Ben",2,s2,ben,A
            "Can, Cem",3,s3,cem,B
            "Dar, Dora",4,s4,dora,B
            """;

    @Test
    void class_fromRosterToDebrief_isTaughtInTheBrowserAlone() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("whole-class").start(); Browser browser = Browser.open()) {
            Page room = browser.laptop();
            String course = importRoster(app, room);
            Page assistant = hireAssistant(app, browser, room, course);
            String code = createSession(app, room, course);
            Page ana = join(app, browser.phone(), code, "Ana", "s1");
            Page ben = join(app, browser.phone(), code, "Ben", "s2");
            browser.expects("/j/" + code, "422");
            strangerIsRefused(app, browser.phone(), code);

            button(room, "Practice").click();
            assertThat(ana.getByText("It does not count")).isVisible();
            button(room, "Start round 1").click();
            assertThat(room.getByText("Round 1 of 2")).isVisible();
            speed(room, 5); // four minutes: the round is not over before everything has been done in it
            event(room, "Flash crowd", "30");
            Page cem = join(app, browser.phone(), code, "Cem", "s3"); // late
            assertThat(row(room, "Cem")).isVisible();
            shoulder(room, "Ana");
            remove(room, "Ben", "Please join with your own id.");
            assertThat(ben.getByText("Please join with your own id.")).isVisible();
            browser.expects("/j/" + code, "403");
            browser.expects("WebSocket");
            letBackIn(room, ben);
            takeOver(app, room, assistant);
            endRound(assistant, 1);

            button(room, "Start round 2").click();
            assertThat(assistant.getByText("Round 2 of 2")).isVisible();
            room.context().close(); // the server drives
            event(assistant, "Tracker outage", "60");
            speed(assistant, 50);
            assistant.waitForTimeout(3_000); // long enough for choices to show
            endRound(assistant, 2);
            assertThat(cem.getByText("Result of round 2")).isVisible();
            debriefSaysWhatTheRecordingSays(app, assistant);
        }
    }

    private static String importRoster(PackagedApp app, Page page) {
        page.navigate(app.base() + "/courses");
        page.getByLabel("Name").fill("instructor");
        page.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
        button(page, "Sign in").click();
        page.getByLabel("New course").fill("Networks");
        button(page, "Create the course").click();
        page.locator("#file").setInputFiles(new FilePayload("canvas.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        button(page, "Look at the file").click();
        assertThat(page.getByText("Read as Canvas")).isVisible();
        button(page, "Import").click();
        assertThat(page.getByText("Ana Öz").first()).isVisible();
        return page.url();
    }

    /** A second machine, with an account that may run the sessions of the course. */
    private static Page hireAssistant(PackagedApp app, Browser browser, Page admin, String course) {
        admin.navigate(app.base() + "/accounts");
        admin.getByLabel("Name").fill("grace");
        admin.getByLabel("assistant").check();
        button(admin, "Create the account").click();
        String password = admin.locator("main .code").textContent();
        admin.navigate(course);
        admin.getByLabel("Add an account").selectOption("grace");
        button(admin, "Add").click();
        Page assistant = browser.laptop();
        assistant.navigate(app.base() + "/sessions");
        assistant.getByLabel("Name").fill("grace");
        assistant.getByLabel("Password").fill(password);
        button(assistant, "Sign in").click();
        assertThat(assistant.getByText("Nothing here yet")).isVisible();
        return assistant;
    }

    /** Two machines run the same room: each sees at once what the other does. */
    private static void takeOver(PackagedApp app, Page room, Page assistant) {
        assistant.navigate(room.url());
        assertThat(assistant.getByText("Round 1 of 2")).isVisible();
        button(assistant, "Pause").click();
        assertThat(button(room, "Resume")).isVisible();
        button(room, "Resume").click();
        assertThat(button(assistant, "Pause")).isVisible();
        assertThat(assistant.getByText("Make something happen")).isVisible();
    }

    private static void letBackIn(Page room, Page removed) {
        removed.reload();
        assertThat(removed.getByText("Only your instructor can let you back in")).isVisible();
        room.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let back in: Ben")).click();
        assertThat(row(room, "Ben")).isVisible();
        removed.reload();
        assertThat(removed.locator("header.live")).isVisible();
    }

    private static String createSession(PackagedApp app, Page page, String course) {
        page.navigate(course);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New session")).click();
        page.locator("#title").fill("Networks, week 7");
        page.getByLabel("Rounds", new Page.GetByLabelOptions().setExact(true)).fill("2");
        button(page, "Next").click();
        page.locator("#plays-2").selectOption("bittorrent/skewed-capacity");
        for (String round : List.of("1", "2")) {
            page.getByText("Change it a little: round " + round).click();
            page.locator("#until-" + round).fill("20");
        }
        button(page, "Next").click();
        page.getByText("Ask everybody for a student id").click();
        page.locator("#seats").fill("5");
        button(page, "See the preview").click();
        assertThat(page.getByText("Only who is on the roster of Networks")).isVisible();
        button(page, "Create the session").click();
        assertThat(page.getByText("Nobody has joined yet.")).isVisible();
        return page.locator(".join-code-large").innerText().replace(" ", "");
    }

    private static Page join(PackagedApp app, Page page, String code, String name, String id) {
        page.navigate(app.base() + "/j/" + code);
        page.getByLabel("Your name here").fill(name);
        page.locator("#studentId").fill(id);
        page.locator("form[action='/j/" + code + "'] button").first().tap();
        assertThat(page.locator("header.live")).isVisible();
        return page;
    }

    private static void strangerIsRefused(PackagedApp app, Page page, String code) {
        page.navigate(app.base() + "/j/" + code);
        page.getByLabel("Your name here").fill("Eve");
        page.locator("#studentId").fill("s9");
        page.locator("form[action='/j/" + code + "'] button").first().tap();
        assertThat(page.getByText("not on the course’s list")).isVisible();
        page.context().close();
    }

    private static void event(Page room, String name, String value) {
        button(room, name).click();
        room.locator(".events input[type=number]").fill(value);
        button(room, "Do it").click();
        assertThat(room.getByText(name + ": done at")).isVisible();
    }

    private static void shoulder(Page room, String name) {
        row(room, name).getByRole(AriaRole.BUTTON).click();
        Page seen = room.context().waitForPage(() -> room.getByText("See what this student sees").click());
        assertThat(seen.getByText("You see what " + name + " sees.")).isVisible();
        assertThat(seen.locator("#file")).isVisible();
        seen.close();
        button(room, "Close").click();
    }

    private static void remove(Page room, String name, String because) {
        row(room, name).getByRole(AriaRole.BUTTON).click();
        room.getByLabel("Reason, shown on the student’s screen").fill(because);
        button(room, "Remove from the session").click();
        assertThat(row(room, name)).hasCount(0);
    }

    private static Locator row(Page room, String name) {
        return room.locator(".monitor tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void endRound(Page room, int n) {
        button(room, "End this round").click();
        room.locator("dialog[open] .final").click();
        assertThat(room.getByText("Result of round " + n)).isVisible();
    }

    /** The tables below the pictures, as they are downloaded, against the rounds' recordings. */
    private static void debriefSaysWhatTheRecordingSays(PackagedApp app, Page room) throws Exception {
        String session = room.url().replaceFirst(".*/sessions/([0-9a-f-]+).*", "$1");
        room.getByText("Debrief in pictures").click();
        List<String> pictures = List.of("Download time by strategy", "Given against got", "Who serves whom",
                "How evenly: download rates", "How evenly: bytes given", "Speed: Reference client in your seat", "Rank over time");
        for (String picture : pictures) {
            assertThat(room.locator("figure").filter(new Locator.FilterOptions().setHasText(picture)).locator("svg[role=img]")).isVisible();
        }
        JsonNode recording = new ObjectMapper().readTree(
                room.request().get(app.base() + "/api/sessions/" + session + "/rounds/2/recording").body());
        assertThat(recording.at("/actions").toString()).contains("trackerOutage");
        List<String> expected = new ArrayList<>();
        recording.get("standing").forEach(place -> {
            if (place.get("role").asText().equals("leecher")) {
                expected.add(givenAgainstGot(place, recording.get("ticks").asLong()));
            }
        });
        Download csv = room.waitForDownload(() -> button(room, "CSV: Given against got").click());
        List<String> lines = Files.readAllLines(csv.path());
        assertThat(lines.stream().skip(1).map(line -> line.split(",", 3)[2])).containsExactlyElementsOf(expected);
        assertThat(room.request().get(app.base() + "/api/sessions/" + session + "/rounds/1/recording").text()).contains("flashCrowd");
    }

    /** The line of one peer behind the variant and the seed; a step of this lab is a second. */
    private static String givenAgainstGot(JsonNode place, long ticks) {
        long end = place.get("finishedAtSeconds").asLong(ticks);
        double seconds = end - place.get("joinedAtSeconds").asLong();
        return String.join(",", place.get("name").asText(), place.get("strategy").asText(), place.get("uploadBytesPerSecond").asText(),
                Long.toString(Math.round(place.get("uploadedBytes").asLong() / seconds)),
                Long.toString(Math.round(place.get("downloadedBytes").asLong() / seconds)));
    }

    private static void speed(Page room, int speed) {
        room.locator("input[type=range]").fill(Integer.toString(speed));
        assertThat(room.locator(".controls strong")).containsText(Integer.toString(speed));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
