package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** A student's round of Gnutella in a real browser: a query, its way, a hit, a download, neighbours lost and found. */
class GnutellaIT {
    private static final Path SCREENS = Path.of("target/screens");

    @Test
    void student_asksFindsGetsAndReconnects() throws Exception {
        Files.createDirectories(SCREENS);
        try (PackagedApp app = PackagedApp.fresh("gnutella").start(); Browser browser = Browser.open()) {
            Page instructor = browser.laptop();
            instructor.navigate(app.base() + "/sessions/new");
            instructor.getByLabel("Name").fill("instructor");
            instructor.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
            button(instructor, "Sign in").click();
            String code = session(instructor);
            Page student = browser.phone();
            student.navigate(app.base() + "/j/" + code);
            student.getByLabel("Your name here").fill("Ana");
            student.locator("form[action='/j/" + code + "'] button").first().tap();
            assertThat(student.getByText("You are a servent in Gnutella")).isVisible();
            button(instructor, "Start").click();

            assertThat(student.getByText("The overlay around you")).isVisible();
            shot(student, "gnutella-phone-start");
            student.locator("#ask li button").first().click();
            assertThat(student.locator("#overlay .totals")).containsText("found");
            assertThat(student.locator("#hits li.wanted").first()).isVisible();
            shot(student, "gnutella-phone-hits");
            student.locator("#hits li.wanted button").first().click();
            assertThat(student.locator("#ask li.got").first()).isVisible();
            assertThat(student.locator("#events")).containsText("You have ");

            student.locator("#overlay input[type=range]").focus();
            student.keyboard().press("Home");
            assertThat(student.locator("#overlay .moment")).containsText("second 0");
            student.keyboard().press("ArrowRight");
            assertThat(student.locator("#overlay .moment")).containsText("second 1. Reached 4 servents with 4 messages");

            while (student.locator("#neighbours button:has-text('Disconnect')").count() > 0) {
                int before = student.locator("#neighbours button:has-text('Disconnect')").count();
                student.locator("#neighbours button:has-text('Disconnect')").first().click();
                assertThat(student.locator("#neighbours h2")).containsText("Neighbours: " + (before - 1));
            }
            assertThat(student.getByText("You have no neighbours")).isVisible();
            student.locator("#neighbours button:has-text('Connect')").first().click();
            assertThat(student.locator("#neighbours h2")).containsText("Neighbours: 1");

            pictures(student, "play-phone");
            student.setViewportSize(1280, 900);
            pictures(student, "play-laptop");
            student.locator("#ask li button").last().click();
            assertThat(instructor.getByText("Ana asked for").first()).isVisible();
            pictures(instructor, "room-laptop");
            button(instructor, "End the session").click();
            instructor.locator("dialog[open] .final").click();
            assertThat(student.getByText("You came ")).isVisible();
        }
    }

    /**
     * By the interface for programs, with the sign-in of the page. However slow the machine is: the round does not end, nobody
     * is too busy to serve, and no bot connects to Ana after she has disconnected.
     */
    private static String session(Page page) {
        return (String) page.evaluate("""
                async () => {
                  const scenario = (await (await fetch('/api/scenarios?lab=gnutella')).json()).find(({id}) => id === 'warm-up').document;
                  Object.assign(scenario, {endsAtSeconds: 36000, rules: {...scenario.rules, uploadSlots: 50, repair: 'nobody'}});
                  const made = await (await fetch('/api/sessions', {method: 'POST', headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({lab: 'gnutella', scenario, seed: 1, title: 'Networks, week 3'})})).json();
                  location.href = '/sessions/' + made.id;
                  return made.code;
                }""");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void pictures(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(SCREENS.resolve("gnutella-" + name + "-" + scheme.name().toLowerCase() + ".png")));
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("nothing sticks out at the side of %s", name).isLessThanOrEqualTo(0);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
