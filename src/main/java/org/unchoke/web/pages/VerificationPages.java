package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.session.Verification;
import org.unchoke.session.Verifications;
import org.unchoke.store.Account;
import org.unchoke.store.RoundCheck.Finding;

/** The button that plays all finished rounds again, and what came out. While it runs, the page loads itself again. */
@Path("/sessions/verification")
@Blocking
@RolesAllowed({Account.ADMIN, Account.INSTRUCTOR})
@Produces(MediaType.TEXT_HTML)
public class VerificationPages {
    private static final int SECONDS_BETWEEN_LOADS = 1;
    private final Verifications verifications;
    private final Access access;

    VerificationPages(Verifications verifications, Access access) {
        this.verifications = verifications;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance verification(Verification verification, List<Finding> findings);
    }

    /** How the last one went, or goes. */
    @GET
    public Response show() {
        Verification newest = verifications.newest().orElse(null);
        Predicate<UUID> own = access.allowing(Right.READ);
        List<Finding> findings = newest == null
                ? List.of()
                : newest.findings().stream().filter(finding -> own.test(finding.round().session())).toList();
        Response.ResponseBuilder page = Response.ok(Templates.verification(newest, findings));
        return newest != null && newest.running() ? page.header("Refresh", SECONDS_BETWEEN_LOADS).build() : page.build();
    }

    /** Starts one. */
    @POST
    public Response start() {
        verifications.start();
        return Response.seeOther(URI.create("/sessions/verification")).build();
    }
}
