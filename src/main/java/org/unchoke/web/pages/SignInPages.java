package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.Accounts;
import org.unchoke.account.SignInCookie;
import org.unchoke.account.SignIns;

/** Signing in and out. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private static final String FIRST_PAGE = "/sessions";
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInCookie cookie;

    SignInPages(Accounts accounts, SignIns signIns, SignInCookie cookie) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String name, String to, String problem);
    }

    /** The form; {@code to} is the page to show afterwards. */
    @GET
    @Path("sign-in")
    public TemplateInstance form(@RestQuery @DefaultValue("") String to) {
        return Templates.signIn("", to, null);
    }

    /** Signs in, or shows the form again with what is wrong. */
    @POST
    @Path("sign-in")
    public Response signIn(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String to,
            @Context HttpHeaders headers) {
        Optional<String> account = accounts.authenticate(name.strip(), password);
        if (account.isEmpty()) {
            String problem = "No account has this name and password. Check both and try again.";
            return Response.status(422).entity(Templates.signIn(name, to, problem)).build();
        }
        endCurrent(headers);
        return Response.seeOther(target(to)).cookie(cookie.holding(signIns.open(account.get()))).build();
    }

    /** Ends the sign-in of this browser. */
    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpHeaders headers) {
        endCurrent(headers);
        return Response.seeOther(URI.create("/")).cookie(cookie.forgotten()).build();
    }

    private void endCurrent(HttpHeaders headers) {
        Cookie held = headers.getCookies().get(cookie.name());
        if (held != null) {
            signIns.close(held.getValue());
        }
    }

    /** Only pages of this server: anything else would let a foreign link send people on after they signed in. */
    private static URI target(String to) {
        boolean ours = to.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.-]*");
        return URI.create(ours ? to : FIRST_PAGE);
    }
}
