package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** A student's phone that loses its network, a seat in two tabs, and the round looked at again: in a real browser. */
class ComingBackIT {
    private static final String SWARM = """
            {"lab": "bittorrent", "title": "A class", "seed": 3, "emptySeats": "autopilot",
             "scenario": {"lab": "bittorrent", "title": "Small", "content": {"sizeBytes": 67108864, "pieceBytes": 262144},
               "peers": [{"name": "s", "count": 1, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 65536},
                         {"name": "bot", "count": 6, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": 65536},
                         {"name": "student", "count": 2, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536}],
               "autopilot": "reference", "endsAtSeconds": 36000}}""";
    private static final String INSTRUCTOR = "Basic " + Base64.getEncoder().encodeToString(
            ("instructor:" + PackagedApp.INSTRUCTOR_PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final Pattern TICK = Pattern.compile("tick (\\d+) of (\\d+)");

    @Test
    void phone_offlineInTwoTabsAndAfterwards_losesNothing() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("coming-back").start(); Browser browser = Browser.open()) {
            JsonNode session = call(app, "/api/sessions", SWARM);
            String path = "/api/sessions/" + session.path("id").asText();
            Page phone = join(app, browser.phone(), session.path("code").asText());
            call(app, path + "/start", "{}");
            Locator served = phone.locator("button[role=switch][aria-checked=false]:enabled").first();
            assertThat(served).isVisible();

            browser.expects("ERR_INTERNET_DISCONNECTED");
            browser.expects("WebSocket"); // the browser rightly says that it could not connect
            comeBackWithAMove(phone);
            takeTheSeatBackFromASecondTab(phone);

            call(app, path + "/rounds/1/end", "{}");
            phone.getByText("Replay of round 1").tap();
            String moment = scrub(phone);
            assertThat(moment).contains("seat=");
            Page laptop = browser.laptop();
            laptop.navigate(app.base() + "/sessions/" + session.path("id").asText() + "/rounds/1/replay" + moment);
            laptop.getByLabel("Name").fill("instructor");
            laptop.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
            button(laptop, "Sign in").click();
            assertThat(laptop.locator(".where")).containsText("tick 3 of");
            assertThat(laptop.locator("select").last()).isVisible();
            assertThat(laptop.getByText("Peers").first()).isVisible();
        }
    }

    private static Page join(PackagedApp app, Page page, String code) {
        page.navigate(app.base() + "/j/" + code);
        page.getByLabel("Your name here").fill("Ana");
        page.locator("form[action='/j/" + code + "'] button").first().tap();
        assertThat(page.getByText("You are in.")).isVisible();
        return page;
    }

    /** A move that is made while the phone is offline arrives when it is back. */
    private static void comeBackWithAMove(Page phone) {
        Locator first = phone.locator("li[id^=peer-]").first();
        Locator serve = first.getByRole(AriaRole.SWITCH);
        String before = serve.getAttribute("aria-checked");
        phone.context().setOffline(true);
        assertThat(phone.getByText("Your device is offline.")).isVisible();
        serve.tap();
        assertThat(serve).hasAttribute("aria-busy", "true");
        phone.context().setOffline(false);
        assertThat(phone.getByText("Your device is offline.")).isHidden();
        assertThat(serve).hasAttribute("aria-busy", "false");
        assertThat(serve).not().hasAttribute("aria-checked", before);
    }

    private static void takeTheSeatBackFromASecondTab(Page first) {
        Page second = first.context().newPage();
        second.navigate(first.url());
        assertThat(first.getByText("You are playing in another tab")).isVisible();
        assertThat(first.locator("h2:focus")).containsText("You are playing in another tab");
        button(first, "Use it here").tap();
        assertThat(first.locator("li[id^=peer-]").first()).isVisible();
        assertThat(second.getByText("You are playing in another tab")).isVisible();
        second.close();
    }

    /** By keyboard alone; returns what the address names in the end. */
    private static String scrub(Page page) {
        Locator slider = page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true));
        assertThat(slider).isVisible();
        slider.focus();
        page.keyboard().press("End");
        assertThat(page.locator(".where")).containsText(Pattern.compile("tick (\\d+) of \\1"));
        int ticks = tick(page);
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".where")).containsText("tick " + (ticks - 1) + " of");
        page.keyboard().press("Home");
        page.keyboard().press(" ");
        assertThat(page.locator(".where")).not().containsText("tick 0 of");
        page.keyboard().press(" ");
        page.keyboard().press("p");
        page.keyboard().press("n");
        assertThat(tick(page)).isPositive();
        page.keyboard().press("Home");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.waitForURL(Pattern.compile("tick=3&"));
        return "?" + URI.create(page.url()).getQuery();
    }

    private static int tick(Page page) {
        Matcher tick = TICK.matcher(page.locator(".where").innerText());
        assertThat(tick.find()).isTrue();
        return Integer.parseInt(tick.group(1));
    }

    private static JsonNode call(PackagedApp app, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.url(path)).header("Authorization", INSTRUCTOR)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
