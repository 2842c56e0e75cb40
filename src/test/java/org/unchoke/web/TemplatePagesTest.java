package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.course.Courses;
import org.unchoke.course.SetUps;
import org.unchoke.store.Account;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class TemplatePagesTest {
    @Inject
    SetUps setUps;

    @Inject
    Courses courses;

    private String account;
    private Visit visit;

    @BeforeEach
    void signIn() {
        account = TestAccounts.with(Account.INSTRUCTOR);
        visit = Visit.signedIn(account, TestAccounts.PASSWORD);
    }

    private String kept(String name) {
        new Wizard(visit).with("what", Map.of("title", "Week 3", "rounds", "2", "plays-1", "napster/one-query")).send("keep", Map.of("name", name))
                .statusCode(303);
        return setUps.templates(account).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id().toString();
    }

    @Test
    void template_kept_isListedOfferedAndUsed() {
        String id = kept("Searching");
        visit.get("/templates").body(containsString("Searching"));
        new Wizard(visit).page("what").body(allOf(containsString("Begin with a template"), containsString("Searching")));
        Wizard.at(visit, visit.send("/templates", "/templates/" + id + "/use", Map.of()))
                .page("preview").body(allOf(containsString("Week 3"), containsString("Round 2: One query finds everything")));
    }

    @Test
    void template_sessionsComeOfIt_staysAsItWas() {
        String id = kept("Twice");
        Wizard.at(visit, visit.send("/templates", "/templates/" + id + "/use", Map.of())).with("what", Map.of("title", "Changed")).create().statusCode(303);
        assertThat(setUps.of(account, UUID.fromString(id)).orElseThrow()).containsEntry("title", "Week 3");
    }

    @Test
    void template_renamedAndDeleted_byItsOwner() {
        String id = kept("Old name");
        visit.send("/templates", "/templates/" + id + "/rename", Map.of("name", "New name")).statusCode(303);
        visit.get("/templates").body(allOf(containsString("New name"), not(containsString("Old name"))));
        visit.send("/templates", "/templates/" + id + "/delete", Map.of()).statusCode(303);
        visit.get("/templates").body(containsString("No templates yet"));
    }

    @Test
    void template_nameTakenOrEmpty_isRefusedInWords() {
        kept("Mine");
        new Wizard(visit).send("keep", Map.of("name", "mine")).statusCode(422).body(containsString("You have a template of that name already"));
        new Wizard(visit).send("keep", Map.of("name", " ")).statusCode(422).body(containsString("Write a name"));
    }

    @Test
    void template_ofSomebodyElse_isNotThere_unlessItIsSharedInACourse() {
        String id = kept("Private");
        String colleague = TestAccounts.with(Account.INSTRUCTOR);
        Visit other = Visit.signedIn(colleague, TestAccounts.PASSWORD);
        other.send("/account", "/templates/" + id + "/use", Map.of()).statusCode(404);
        String course = courses.create("Networks", account).id.toString();
        courses.assign(UUID.fromString(course), colleague);
        new Wizard(visit).with("what", Map.of("course", course)).send("keep", Map.of("name", "Shared", "share", "true")).statusCode(303);
        other.get("/templates").body(allOf(containsString("Shared"), not(containsString("Private")), containsString(account)));
        String shared = setUps.templates(colleague).get(0).id().toString();
        other.send("/account", "/templates/" + shared + "/use", Map.of()).statusCode(303);
        other.send("/account", "/templates/" + shared + "/rename", Map.of("name", "Taken")).statusCode(404);
        other.send("/account", "/templates/" + shared + "/delete", Map.of()).statusCode(404);
    }

    @Test
    void earlierSession_setUpAgain_isTheSameSetUp() {
        Wizard first = new Wizard(visit).with("what", Map.of("title", "Last year", "rounds", "2", "plays-1", "gnutella/horizon"))
                .with("rounds", Map.of("plays-2", "napster/one-query", "until-2", "12"))
                .with("people", Map.of("asksStudentId", "yes", "projectorNames", "none"))
                .with("grades", Map.of("weight gnutella.recall", "33"));
        String room = first.create().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
        Wizard again = Wizard.at(visit, visit.send(room + "/keeping", room + "/keeping/like", Map.of()));
        again.page("preview").body(allOf(containsString("Last year"), containsString("12 min"), containsString("Student id"), containsString("no names")));
        again.page("grades").body(containsString("name=\"weight gnutella.recall\" value=\"33\""));
        again.page("what").body(containsString("value=\"gnutella/horizon\" checked"));
        again.create().statusCode(303);
    }
}
