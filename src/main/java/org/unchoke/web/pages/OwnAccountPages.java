package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.unchoke.account.AccountBook;
import org.unchoke.account.SchoolAccounts;
import org.unchoke.account.SchoolSignIn;
import org.unchoke.account.TooManyGuessesException;

/** One's own account: what it may do, and its password. */
@Path("/account")
@Blocking
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OwnAccountPages {
    private final AccountBook book;
    private final SignedInBrowser browser;
    private final SecurityIdentity identity;
    private final SchoolSignIn school;
    private final SchoolAccounts schoolAccounts;

    OwnAccountPages(AccountBook book, SignedInBrowser browser, SecurityIdentity identity, SchoolSignIn school,
            SchoolAccounts schoolAccounts) {
        this.book = book;
        this.browser = browser;
        this.identity = identity;
        this.school = school;
        this.schoolAccounts = schoolAccounts;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance own(String name, Fields fields, boolean changed, String school, String connected);
    }

    /** The form that changes the password. */
    @GET
    public TemplateInstance own() {
        return show(new Fields(), false);
    }

    /** Changes the password. Every sign-in of the account ends; this browser gets a new one. */
    @POST
    @Path("password")
    public Response changePassword(
            @RestForm @DefaultValue("") String current,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String again) {
        Fields fields = new Fields();
        try {
            if (!password.equals(again)) {
                fields.mistake("again", "This is not the same as above.");
            } else if (browser.authenticate(name(), current).isEmpty()) {
                fields.mistake("current", "This is not your password.");
            } else {
                book.changePassword(name(), password);
                return browser.signIn(name(), Response.ok(show(fields, true)));
            }
        } catch (TooManyGuessesException tooMany) {
            fields.mistake("current", SignInPages.sentence(tooMany));
        } catch (IllegalArgumentException unfit) {
            fields.mistake("password", unfit.getMessage());
        }
        return Response.status(422).entity(show(fields, false)).build();
    }

    /** The school's word no longer opens this account. Every sign-in of it ends, this one too. */
    @POST
    @Path("disconnect")
    public Response disconnect() {
        schoolAccounts.disconnect(name());
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    private TemplateInstance show(Fields fields, boolean changed) {
        return Templates.own(name(), fields, changed, school.isOn() ? school.name() : null,
                schoolAccounts.of(name()).map(identity -> identity.label).orElse(null));
    }

    private String name() {
        return identity.getPrincipal().getName();
    }
}
