package org.unchoke.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** The doors of the product, on a phone. */
class SignInPageIT {
    private static PackagedApp app;

    @BeforeAll
    static void start() throws IOException {
        app = PackagedApp.fresh("sign-in").start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @Test
    void signIn_onAPhone_fitsAndHasNoErrors() {
        try (Browser browser = Browser.open()) {
            Page page = browser.phone();
            assertThat(page.navigate(app.base() + "/sign-in").status()).isEqualTo(200);
            assertThat(page.title()).contains("Unchoke");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }

    @Test
    void joining_onAGermanPhone_isGerman_untilItsOwnerChoosesEnglish() {
        String code = given().auth().preemptive().basic("instructor", PackagedApp.INSTRUCTOR_PASSWORD)
                .contentType("application/json").body(Map.of("lab", "bittorrent", "scenarioId", "warm-up"))
                .post(app.base() + "/api/sessions").then().statusCode(201).extract().path("code");
        try (Browser browser = Browser.open()) {
            Page page = browser.phone("de-DE");
            page.navigate(app.base() + "/j/" + code);
            page.getByLabel("Dein Name hier").fill("Änne");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beitreten")).tap();
            assertThat(page.getByText("Du bist drin.")).isVisible(); // by the app
            assertThat(page.getByText("Worum es geht")).isVisible(); // by the server
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).tap();
            assertThat(page.getByText("You are in.")).isVisible();
            page.navigate(app.base() + "/play/" + code);
            assertThat(page.getByText("You are in.")).isVisible();
        }
    }
}
