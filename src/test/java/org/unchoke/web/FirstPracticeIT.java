package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** How far it is from the sign-in page to a round that runs. */
class FirstPracticeIT {
    private static final int MOST_CLICKS = 8;
    private int clicks;

    @Test
    void firstPractice_fromTheSignInPage_takesAtMostEightClicks() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("first-practice").start(); Browser browser = Browser.open()) {
            Page page = browser.laptop();
            page.navigate(app.base() + "/sign-in");
            page.getByLabel("Name").fill("instructor");
            page.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
            click(button(page, "Sign in"));
            click(page.getByText("Create your first session"));
            click(button(page, "See the preview"));
            click(button(page, "Create the session"));
            click(button(page, "Practice"));
            assertThat(page.getByText("It does not count")).isVisible();
            System.out.println("From signing in to a running practice: " + clicks + " clicks");
            assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        }
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
