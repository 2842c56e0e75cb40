package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;

/** An admin and a new colleague, in a real browser. Leaves pictures in target/screens. */
class AccountsIT {
    private PackagedApp app;

    private void signIn(Page page, String name, String password) {
        page.navigate(app.url("/sign-in").toString());
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")).setFullPage(true));
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(page.url()).isTrue();
    }

    @Test
    void newColleague_fromTheAdminsPageToAPasswordOfTheirOwn() throws Exception {
        try (PackagedApp running = PackagedApp.fresh("accounts").start(); Browser browser = Browser.open()) {
            app = running;
            Page admin = browser.laptop();
            signIn(admin, "instructor", PackagedApp.INSTRUCTOR_PASSWORD);
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts")).click();
            admin.getByLabel("Name").fill("grace");
            admin.getByLabel("assistant").check();
            picture(admin, "accounts-laptop");
            button(admin, "Create the account");
            String password = admin.locator("main .code").textContent();
            picture(admin, "account-password");

            Page grace = browser.phone();
            signIn(grace, "grace", password);
            grace.waitForURL("**/sessions");
            grace.navigate(app.url("/account").toString());
            grace.getByLabel("Present password").fill(password);
            grace.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill("a longer horse");
            grace.getByLabel("New password again").fill("another horse");
            button(grace, "Change the password");
            assertThat(grace.getByText("This is not the same as above.").isVisible()).isTrue();
            picture(grace, "account-phone");
            fits(grace);
            grace.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            grace.navigate(app.url("/privacy").toString());
            picture(grace, "privacy-phone-dark");
            fits(grace);

            admin.navigate(app.url("/accounts").toString());
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("grace")).click();
            picture(admin, "account-laptop");
            button(admin, "Disable the account");
            admin.waitForURL("**/accounts");
            grace.navigate(app.url("/account").toString());
            assertThat(grace.url()).as("signed out").contains("/sign-in");
            picture(grace, "sign-in-phone-dark");
            assertThat(browser.troubles()).allMatch(trouble -> trouble.contains("422"));
            browser.troubles().clear();
        }
    }
}
