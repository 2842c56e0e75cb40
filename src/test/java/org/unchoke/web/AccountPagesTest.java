package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.unchoke.account.AccountBook;
import org.unchoke.store.Account;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class AccountPagesTest {
    private static final String WRONG = "wrong-horse";

    @Inject
    AccountBook book;

    private static Visit admin() {
        return Visit.signedIn(TestAccounts.with(Account.ADMIN), TestAccounts.PASSWORD);
    }

    private UUID id(String name) {
        return book.all().stream().filter(account -> account.name.equals(name)).findFirst().orElseThrow().id;
    }

    private static String shownPassword(String page) {
        Matcher shown = Pattern.compile("<strong class=\"code\">([a-z0-9-]+)</strong>").matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }

    @Test
    void create_thenReset_showsEachPasswordOnceAndTheLastOneWorks() {
        Visit admin = admin();
        String name = "ana-" + UUID.randomUUID();
        String page = admin.send("/accounts", "/accounts", Map.of("name", name, "role", "grader"))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        Visit ana = Visit.signedIn(name, shownPassword(page));
        ana.get("/account").statusCode(200).body(containsString(name));
        ana.get("/accounts").statusCode(403);
        String at = "/accounts/" + id(name);
        String second = shownPassword(admin.send(at, at + "/password", Map.of()).statusCode(200).extract().asString());
        ana.get("/account").statusCode(303);
        ana.signIn(name, shownPassword(page)).statusCode(422);
        ana.signIn(name, second).statusCode(303);
    }

    @Test
    void create_badOrTakenName_saysSo() {
        Visit admin = admin();
        admin.send("/accounts", "/accounts", Map.of("name", "two words")).statusCode(422).body(containsString("without spaces"));
        admin.send("/accounts", "/accounts", Map.of("name", "Instructor")).statusCode(422).body(containsString("already"));
    }

    @Test
    void rolesChangedOrDisabled_endSignInsAndRememberedPasswordsAtOnce() {
        Visit admin = admin();
        String name = TestAccounts.with(Account.ASSISTANT);
        String at = "/accounts/" + id(name);
        Visit browser = Visit.signedIn(name, TestAccounts.PASSWORD);
        basic(name, 200);
        admin.send(at, at + "/roles", Map.of("role", "")).statusCode(303);
        browser.get("/sessions").statusCode(303);
        basic(name, 403);
        admin.send(at, at + "/disable", Map.of()).statusCode(303);
        basic(name, 401);
        browser.signIn(name, TestAccounts.PASSWORD).statusCode(422);
        admin.send(at, at + "/enable", Map.of()).statusCode(303);
        browser.signIn(name, TestAccounts.PASSWORD).statusCode(303);
    }

    private static void basic(String name, int status) {
        given().auth().preemptive().basic(name, TestAccounts.PASSWORD).get("/api/sessions").then().statusCode(status);
    }

    @Test
    void admin_canNeitherDisableNorDemoteItself() {
        String name = TestAccounts.with(Account.ADMIN);
        Visit admin = Visit.signedIn(name, TestAccounts.PASSWORD);
        String at = "/accounts/" + id(name);
        admin.send(at, at + "/disable", Map.of()).statusCode(422);
        admin.send(at, at + "/password", Map.of()).statusCode(422);
        admin.send(at, at + "/roles", Map.of("role", "grader")).statusCode(422).body(containsString("another admin can"));
        admin.get("/accounts").statusCode(200);
    }

    @Test
    void ownPassword_changed_signsOutEverywhereElse() {
        String name = TestAccounts.with(Account.GRADER);
        Visit here = Visit.signedIn(name, TestAccounts.PASSWORD);
        Visit elsewhere = Visit.signedIn(name, TestAccounts.PASSWORD);
        String before = here.cookie("unchoke-sign-in");
        change(here, WRONG, "a-new-horse").statusCode(422).body(containsString("not your password"));
        change(here, TestAccounts.PASSWORD, "short").statusCode(422).body(containsString("at least 8"));
        change(here, TestAccounts.PASSWORD, "Password1").statusCode(422).body(containsString("tried first"));
        change(here, TestAccounts.PASSWORD, "a-new-horse").statusCode(200).body(containsString("is changed"));
        here.get("/account").statusCode(200);
        assertThat(here.cookie("unchoke-sign-in")).isNotEqualTo(before);
        elsewhere.get("/account").statusCode(303);
    }

    private static io.restassured.response.ValidatableResponse change(Visit visit, String current, String password) {
        return visit.send("/account", "/account/password", Map.of("current", current, "password", password, "again", password));
    }

    @Test
    void manyWrongPasswords_areNotLookedAt_exceptWhereTheOwnerHasSignedInBefore() {
        String name = TestAccounts.with(Account.GRADER);
        Visit known = Visit.signedIn(name, TestAccounts.PASSWORD);
        Visit stranger = new Visit();
        for (int i = 0; i < 5; i++) {
            stranger.signIn(name, WRONG).statusCode(422);
        }
        stranger.signIn(name, TestAccounts.PASSWORD).statusCode(429).header("Retry-After", not("0")).body(containsString("Too many"));
        given().auth().preemptive().basic(name, TestAccounts.PASSWORD).get("/api/sessions").then().statusCode(429)
                .contentType("application/problem+json");
        known.send("/account", "/sign-out", Map.of()).statusCode(303);
        known.signIn(name, TestAccounts.PASSWORD).statusCode(303);
    }

    @Test
    void signIn_withASignInFixedBefore_getsAnother() {
        String name = TestAccounts.with(Account.GRADER);
        String fixed = "A".repeat(22);
        given().cookie("unchoke-sign-in", fixed).redirects().follow(false).get("/account").then().statusCode(303);
        Visit visit = Visit.signedIn(name, TestAccounts.PASSWORD);
        assertThat(visit.cookie("unchoke-sign-in")).isNotEqualTo(fixed).hasSize(22);
    }

    @Test
    void pagesOfAccounts_areForAdminsOnly() {
        String name = TestAccounts.with(Account.INSTRUCTOR);
        Visit visit = Visit.signedIn(name, TestAccounts.PASSWORD);
        visit.get("/accounts").statusCode(403);
        visit.send("/account", "/accounts", Map.of("name", "mallory", "role", "admin")).statusCode(403);
        visit.get("/account").statusCode(200).body(allOf(containsString("My account"), not(containsString("href=\"/accounts\""))));
    }
}
