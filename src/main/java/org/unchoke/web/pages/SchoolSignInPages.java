package org.unchoke.web.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.SchoolAccounts;
import org.unchoke.account.SchoolPerson;
import org.unchoke.account.SchoolSignIn;
import org.unchoke.account.SchoolWord;
import org.unchoke.account.TooManyGuessesException;
import org.unchoke.config.SecurityLog;
import org.unchoke.store.Account;

/**
 * Where people are who come back from the school's own sign-in; whoever has not been there is sent there first. Those
 * whose account is known are signed in to it; the others say which it is, once, with its password, or make one if their
 * claims let them.
 */
@Path("/sign-in/school")
@Blocking
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SchoolSignInPages {
    private final SchoolSignIn school;
    private final SchoolAccounts accounts;
    private final SignedInBrowser browser;
    private final SecurityIdentity identity;
    private final OidcSession word;

    SchoolSignInPages(SchoolSignIn school, SchoolAccounts accounts, SignedInBrowser browser, SecurityIdentity identity,
            OidcSession word) {
        this.school = school;
        this.accounts = accounts;
        this.browser = browser;
        this.identity = identity;
        this.word = word;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance connect(String school, String label, String to, boolean admitted, Fields known, Fields fresh);
    }

    /** Signs in, or asks which account it is. */
    @GET
    public Response arrive(@RestQuery @DefaultValue("") String to) {
        SchoolPerson person = person();
        Optional<Account> account = accounts.find(person);
        if (account.isEmpty()) {
            return Response.ok(connect(person, to, new Fields(), suggested(person))).build();
        }
        if (account.get().disabledAt != null) {
            SecurityLog.warn("A sign-in failed", "account", account.get().name, "from", "school sign-in");
            return Response.status(403).entity(connect(person, to, new Fields().with("", "This account is disabled. Ask an admin."),
                    suggested(person))).build();
        }
        return signIn(account.get().name, to);
    }

    /** Connects an account whose password is shown. */
    @POST
    @Path("connect")
    public Response connect(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String to) {
        SchoolPerson person = unknown();
        Fields fields = new Fields();
        fields.set("name", name);
        try {
            Optional<Account> account = browser.authenticate(name.strip(), password);
            if (account.isPresent()) {
                accounts.connect(account.get().name, person);
                return signIn(account.get().name, to);
            }
            fields.mistake("password", "No account has this name and password.");
        } catch (TooManyGuessesException tooMany) {
            fields.mistake("password", SignInPages.sentence(tooMany));
        } catch (IllegalArgumentException taken) {
            fields.mistake("name", taken.getMessage());
        }
        return Response.status(422).entity(connect(person, to, fields, suggested(person))).build();
    }

    /** Makes an account for somebody who may have one. */
    @POST
    @Path("create")
    public Response create(@RestForm @DefaultValue("") String fresh, @RestForm @DefaultValue("") String to) {
        SchoolPerson person = unknown();
        if (!school.admits(person)) {
            SecurityLog.warn("An account was refused", "issuer", person.issuer(), "subject", person.subject());
            return Response.status(403).entity(connect(person, to, new Fields(), suggested(person))).build();
        }
        try {
            accounts.create(fresh.strip(), person);
            return signIn(fresh.strip(), "");
        } catch (IllegalArgumentException unfit) {
            Fields fields = new Fields().with("fresh", unfit.getMessage());
            fields.set("fresh", fresh);
            return Response.status(422).entity(connect(person, to, new Fields(), fields)).build();
        }
    }

    /** What the school said is of no use from now on; the browser holds a sign-in of ours. */
    private Response signIn(String account, String to) {
        word.logout().await().indefinitely();
        return browser.signIn(account, Response.seeOther(SignInPages.target(to)));
    }

    private TemplateInstance connect(SchoolPerson person, String to, Fields known, Fields fresh) {
        return Templates.connect(school.name(), person.label(), to, school.admits(person), known, fresh);
    }

    private static Fields suggested(SchoolPerson person) {
        Fields fields = new Fields();
        fields.set("fresh", person.suggestedName());
        return fields;
    }

    private SchoolPerson person() {
        return SchoolWord.of(identity).orElseThrow(NotFoundException::new);
    }

    /** Somebody who has no account yet: a second tab may have been quicker. */
    private SchoolPerson unknown() {
        SchoolPerson person = person();
        if (accounts.find(person).isPresent()) {
            throw new NotFoundException();
        }
        return person;
    }
}
