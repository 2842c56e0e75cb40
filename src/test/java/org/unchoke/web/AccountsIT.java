package org.unchoke.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.Browser;
import org.unchoke.testing.PackagedApp;
import org.unchoke.testing.School;

/** An admin and new colleagues, in a real browser, with a school's own sign-in beside. Leaves pictures in target/screens. */
class AccountsIT {
    private static PackagedApp app;
    private static School school;

    @BeforeAll
    static void start() throws Exception {
        school = School.closed();
        app = school.with(PackagedApp.fresh("accounts")).with("UNCHOKE_OIDC_ADMIT", "groups=staff").start();
    }

    @AfterAll
    static void stop() throws Exception {
        school.close();
        app.close();
    }

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
        try (Browser browser = Browser.open()) {
            browser.expects("422");
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
            assertThat(grace.getByText("This is not the same as above.")).isVisible();
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
        }
    }

    private static void enterSchool(Page page, String name) {
        page.getByPlaceholder("Enter any login").fill(name);
        page.getByPlaceholder("and password").fill("whatever");
        page.locator("button[type=submit]").click();
    }

    /** The school asks once whether it may tell us. */
    private static void agree(Page page) {
        page.locator("button[type=submit]:has-text('Continue')").click();
    }

    private static void toSchool(Page page) {
        page.navigate(app.url("/sign-in").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with Example University")).click();
    }

    private static String account(Page admin, String name, String... roles) {
        admin.navigate(app.url("/accounts").toString());
        admin.getByLabel("Name").fill(name);
        admin.getByLabel("instructor").uncheck();
        Arrays.stream(roles).forEach(role -> admin.getByLabel(role).check());
        button(admin, "Create the account");
        return admin.locator("main .code").textContent();
    }

    @Test
    void school_saysWhoSomebodyIs_andNothingElse() throws Exception {
        try (Browser browser = Browser.open()) {
            browser.expects(); // whoever is refused all the time is told so in the console too
            Page ada = browser.phone();
            toSchool(ada);
            ada.waitForURL("**/sign-in?error=school"); // the school's server is away
            assertThat(ada.getByRole(AriaRole.ALERT)).containsText("Signing in with Example University was broken off");
            picture(ada, "sign-in-school-away-phone");
            school.open(app);
            Page admin = browser.laptop();
            signIn(admin, "instructor", PackagedApp.INSTRUCTOR_PASSWORD);
            String password = account(admin, "ada", "grader");

            toSchool(ada);
            enterSchool(ada, "ada");
            agree(ada);
            assertThat(ada.getByText("says that you are ada@example.edu")).isVisible();
            assertThat(ada.getByText("Ask an admin of Unchoke for one")).isVisible(); // no claim admits her
            picture(ada, "school-connect-phone");
            fits(ada);
            for (String elsewhere : List.of("/accounts", "/sessions", "/account")) {
                assertThat(ada.navigate(app.url(elsewhere).toString()).url()).as("what the school says counts nowhere").contains("/sign-in");
            }
            ada.navigate(app.url("/sign-in/school?to=/privacy").toString());
            ada.getByLabel("Name").fill("ada");
            ada.getByLabel("Password").fill("wrong horse");
            button(ada, "Connect and sign in");
            assertThat(ada.getByText("No account has this name and password.")).isVisible();
            ada.getByLabel("Password").fill(password);
            button(ada, "Connect and sign in");
            ada.waitForURL("**/privacy");
            assertThat(ada.context().cookies(app.base() + "/sign-in/school")).as("the school's word is used up")
                    .noneMatch(cookie -> cookie.name.startsWith("q_"));
            assertThat(ada.navigate(app.url("/accounts").toString()).status()).as("claims to be an admin there").isEqualTo(403);
            ada.navigate(app.url("/account").toString());
            picture(ada, "account-connected-phone");
            button(ada, "Menu");
            button(ada, "Sign out");

            toSchool(ada);
            enterSchool(ada, "ada");
            ada.waitForURL("**/sessions");
            ada.navigate(app.url("/account").toString());
            assertThat(ada.getByText("You are signed in as ada")).isVisible();

            admin.navigate(app.url("/accounts").toString());
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ada")).click();
            button(admin, "Disable the account");
            toSchool(ada);
            enterSchool(ada, "ada");
            assertThat(ada.getByText("This account is disabled")).isVisible();

            Page grace = browser.laptop();
            toSchool(grace);
            enterSchool(grace, "staff-grace");
            agree(grace);
            picture(grace, "school-create-laptop");
            button(grace, "Make an account");
            assertThat(grace.navigate(app.url("/sessions").toString()).status()).as("no role yet").isEqualTo(403);
            admin.navigate(app.url("/accounts").toString());
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("staff-grace")).click();
            admin.getByLabel("instructor").check();
            button(admin, "Save the roles");
            toSchool(grace);
            enterSchool(grace, "staff-grace");
            grace.waitForURL("**/sessions");
            assertThat(app.log()).doesNotContain(" ERROR ");
        }
    }
}
