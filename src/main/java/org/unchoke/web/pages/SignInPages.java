package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.SchoolSignIn;
import org.unchoke.account.SignInCookie;
import org.unchoke.account.TooManyGuessesException;
import org.unchoke.store.Account;

/** Signing in and out. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private static final String FIRST_PAGE = "/sessions";
    private final SignedInBrowser browser;
    private final SignInCookie cookie;
    private final SchoolSignIn school;

    SignInPages(SignedInBrowser browser, SignInCookie cookie, SchoolSignIn school) {
        this.browser = browser;
        this.cookie = cookie;
        this.school = school;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String name, String to, String problem, String school, String way, boolean broken);
    }

    /**
     * The form; {@code to} is the page to show afterwards.
     *
     * @param error what went wrong at the school's sign-in, which says more to programs than to people
     */
    @GET
    @Path("sign-in")
    public TemplateInstance form(@RestQuery @DefaultValue("") String to, @RestQuery String error) {
        return show("", to, null, error != null);
    }

    private TemplateInstance show(String name, String to, String problem, boolean broken) {
        String way = SchoolSignIn.PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return Templates.signIn(name, to, problem, school.isOn() ? school.name() : null, way, broken);
    }

    /** Signs in, or shows the form again with what is wrong. */
    @POST
    @Path("sign-in")
    public Response signIn(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String to) {
        try {
            Optional<Account> account = browser.authenticate(name.strip(), password);
            if (account.isPresent()) {
                return browser.signIn(account.get().name, Response.seeOther(target(to)));
            }
            String problem = "No account has this name and password. Check both and try again.";
            return Response.status(422).entity(show(name, to, problem, false)).build();
        } catch (TooManyGuessesException tooMany) {
            return Response.status(429)
                    .header("Retry-After", tooMany.seconds())
                    .entity(show(name, to, sentence(tooMany), false))
                    .build();
        }
    }

    static String sentence(TooManyGuessesException tooMany) {
        String wait = tooMany.seconds() < 60 ? tooMany.seconds() + " s" : (tooMany.seconds() + 59) / 60 + " min";
        return "Too many wrong passwords were sent from here. Wait " + wait
                + ", then try again; a browser in which you have signed in before does not wait for others.";
    }

    /** Ends the sign-in of this browser. */
    @POST
    @Path("sign-out")
    public Response signOut() {
        browser.end();
        return Response.seeOther(URI.create("/")).cookie(cookie.forgotten()).build();
    }

    /** Only pages of this server: anything else would let a foreign link send people on after they signed in. */
    static URI target(String to) {
        boolean ours = to.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.-]*");
        return URI.create(ours ? to : FIRST_PAGE);
    }
}
