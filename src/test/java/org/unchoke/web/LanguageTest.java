package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LanguageTest {
    private static final String GERMAN = "de-DE,de;q=0.9,en;q=0.8";

    @Test
    void page_forAGermanPhone_isGerman() {
        given().header("Accept-Language", GERMAN).get("/").then()
                .body(allOf(containsString("<html lang=\"de\""), containsString("<h1>Einer Sitzung beitreten</h1>")));
    }

    @Test
    void page_forAPhoneInALanguageWeDoNotSpeak_isEnglish() {
        given().header("Accept-Language", "fr").get("/").then()
                .body(allOf(containsString("<html lang=\"en\""), containsString("<h1>Join a session</h1>")));
    }

    @Test
    void page_whoseAddressAsksForALanguage_isInIt_andTheBrowserKeepsIt() {
        String kept = given().header("Accept-Language", GERMAN).get("/?lang=en").then()
                .body(containsString("<html lang=\"en\"")).extract().cookie("unchoke-language");
        given().header("Accept-Language", GERMAN).cookie("unchoke-language", kept).get("/privacy").then()
                .body(containsString("<html lang=\"en\""));
    }

    @Test
    void page_askedForInNoLanguageOfOurs_ignoresIt() {
        given().cookie("unchoke-language", "<b>").get("/?lang=xx").then().body(containsString("<html lang=\"en\""));
    }
}
