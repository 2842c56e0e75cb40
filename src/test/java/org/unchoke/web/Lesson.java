package org.unchoke.web;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.specification.RequestSpecification;
import org.unchoke.testing.PackagedApp;

/** One session of the packaged application: led through the interface for programs, joined in the browser. */
record Lesson(PackagedApp app, String id, String code) {
    static Lesson create(PackagedApp app, String session) {
        var made = instructor(app).body(session).post("/api/sessions").then().statusCode(201).extract().jsonPath();
        return new Lesson(app, made.getString("id"), made.getString("code"));
    }

    static RequestSpecification instructor(PackagedApp app) {
        return given().baseUri(app.base()).auth().preemptive().basic("instructor", PackagedApp.INSTRUCTOR_PASSWORD)
                .contentType("application/json");
    }

    static void signIn(PackagedApp app, Page page) {
        page.navigate(app.base() + "/sign-in");
        page.getByLabel("Name").fill("instructor");
        page.getByLabel("Password").fill(PackagedApp.INSTRUCTOR_PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL("**/sessions");
    }

    void start() {
        post("start");
    }

    void endRound(int n) {
        post("rounds/" + n + "/end");
    }

    void end() {
        post("end");
    }

    void post(String command) {
        instructor(app).post("/api/sessions/" + id + "/" + command).then().statusCode(200);
    }

    void speed(double speed) {
        instructor(app).body("{\"speed\":" + speed + "}").patch("/api/sessions/" + id).then().statusCode(200);
    }

    /** Removes whoever sits in {@code seat}. */
    void remove(int seat, String because) {
        instructor(app).body("{\"because\":\"" + because + "\"}").delete("/api/sessions/" + id + "/people/" + seat)
                .then().statusCode(200);
    }

    Page join(Page page, String name) {
        page.navigate(app.base() + "/j/" + code);
        page.getByLabel("Your name here").fill(name);
        page.locator("form[action='/j/" + code + "'] button").first().click();
        page.waitForURL("**/play/" + code);
        return page;
    }

    String play() {
        return app.base() + "/play/" + code;
    }

    String staff(String page) {
        return app.base() + "/sessions/" + id + page;
    }

    /** What is there once the page of grades, which loads itself again until then, has them all. */
    static Locator gradesWorkedOut(Page page) {
        return page.locator("html:not(:has(meta[http-equiv=refresh], form.bare[action$='/examine'])) table.grades");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
