package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Conducting;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;

/** Markup in everything that people name, through every page that shows it. */
@QuarkusTest
class PayloadTest {
    /** At most 24 characters each, as names are; every one breaks out of a text, an attribute or a script somewhere. */
    private static final List<String> NAMES = List.of(
            "<script>a()</script>", "<img src=x onerror=a()>", "<svg onload=a()>", "\"><b>x", "'><i>x", "\" onfocus=a() x=\"",
            "</title><script>a()", "</script><b>x", "<!--x", "]]><x>", "{{7*7}}<b>", "{inject:visitor}<b>", "<a href=//e.x>x</a>",
            "<iframe src=//e.x>", "&lt;b&gt;<b>", "<x/onclick=a()>", "`><x>", "<math><mi>x", "<style>*{}", "<base href=//e.x>",
            "<video src=x onerror=a>", "<audio src onloadstart=a", "<details open ontoggle=a", "<body onload=a()>",
            "<input autofocus onfocus", "<select onfocus=a() x>", "<textarea><b>", "<object data=//e.x>",
            "<embed src=//e.x>", "<form action=//e.x>", "<button formaction=//e>", "<meta http-equiv=refresh",
            "<link href=//e.x>", "<marquee onstart=a()>", "<isindex onfocus=a>", "<svg><script>a()",
            "<svg><a xlink:href=//e>", "<math><mtext><b>", "<table background=//e>", "<p style=x:expression()>",
            "<a href=javascript:a()>", "<a href=\"data:,x\">", "<img srcset=//e.x>", "<source onerror=a()>",
            "<keygen autofocus>", "<frameset onload=a>", "<noscript><p title=\">", "<template><b>x", "<xmp><b>x",
            "<plaintext>", "<![CDATA[<b>", "<?xml x?><b>", "<?= 7*7 ?><b>", "${7*7}<b>", "#{7*7}<b>",
            "{#if true}<b>{/if}", "{@html x}<b>", "<svelte:head><b>", "<tag {...x}>", "</textarea><b>y");

    @Inject
    Swarms swarms;

    @Inject
    Conducting conducting;

    @Inject
    Seating seating;

    @Test
    void namesAndTitles_withMarkup_areShownAsTheyWereTyped() throws Exception {
        Visit instructor = Visit.signedIn();
        for (int first = 0; first < NAMES.size(); first += 20) {
            List<String> some = NAMES.subList(first, first + 20);
            SessionRef session = swarms.create(String.join(" ", some.subList(0, 3)), 20, false);
            some.forEach(name -> seating.join(session.code(), name, null));
            conducting.start(session.id());
            conducting.end(session.id());
            List<String> pages = List.of("/sessions", "/sessions/" + session.id(), "/sessions/" + session.id() + "/results",
                    "/sessions/" + session.id() + "/projector", "/sessions/" + session.id() + "/rounds/1/debrief",
                    "/sessions/" + session.id() + "/grades", "/j/" + session.code());
            for (String page : pages) {
                String shown = instructor.get(page).statusCode(200).extract().asString();
                some.forEach(name -> assertThat(shown).as(page).doesNotContain(name));
            }
        }
    }

    @Test
    void whatWasTyped_shownAgain_isEscapedAndBounded() throws Exception {
        SessionRef session = swarms.create("A class", 2, false);
        Visit visit = new Visit();
        String at = "/j/" + session.code();
        for (String name : NAMES) {
            String shown = visit.send(at, at, Map.of("name", name + "\u202e" + "x".repeat(10_000))).statusCode(422).extract().asString();
            assertThat(shown).doesNotContain(name);
        }
        String to = URLEncoder.encode(String.join(" ", NAMES), StandardCharsets.UTF_8);
        String signIn = visit.get("/sign-in?to=" + to).extract().asString();
        NAMES.forEach(name -> assertThat(signIn).doesNotContain(name));
    }

    @Test
    void errors_tellNothingOfTheInside() {
        for (String path : List.of("/api/sessions/%00", "/sessions/%ff", "/j/" + "x".repeat(3000), "/api/nothing", "/q/nothing")) {
            String shown = given().auth().preemptive().basic("instructor", "correct-horse").urlEncodingEnabled(false).get(path).asString();
            assertThat(shown).doesNotContain("Exception", "org.unchoke", "io.quarkus", "\tat ", "jakarta.");
        }
    }
}
