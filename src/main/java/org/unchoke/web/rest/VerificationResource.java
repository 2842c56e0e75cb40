package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.unchoke.store.RoundCheck.Outcome;

/** Playing all finished rounds again, to see whether they still end as they were recorded. */
@Path("/api/verifications")
@RolesAllowed({Account.ADMIN, Account.INSTRUCTOR})
public class VerificationResource {
    private final Verifications verifications;
    private final Access access;

    VerificationResource(Verifications verifications, Access access) {
        this.verifications = verifications;
        this.access = access;
    }

    /**
     * A verification.
     *
     * @param findings those of the caller's own sessions
     */
    public record Json(UUID id, boolean running, int rounds, int done, String failure, List<Row> findings) {}

    /** A round that differs, or that could not be compared. */
    public record Row(UUID session, String code, String title, int round, Outcome outcome, String detail) {}

    /** Starts one, unless one is running already. */
    @POST
    public Response start() {
        Verification started = verifications.start();
        return Response.accepted(json(started)).location(URI.create("/api/verifications/" + started.id())).build();
    }

    /** How far it has come. */
    @GET
    @Path("{id}")
    public Json get(@PathParam("id") String id) {
        return verifications.newest()
                .filter(newest -> newest.id().toString().equals(id))
                .map(this::json)
                .orElseThrow(() -> Problem.refused(Response.Status.NOT_FOUND, "no-such-verification",
                        "There is no such verification, or another was started since."));
    }

    private Json json(Verification of) {
        Predicate<UUID> own = access.allowing(Right.READ);
        List<Row> rows = of.findings().stream().filter(finding -> own.test(finding.round().session())).map(this::row).toList();
        return new Json(of.id(), of.running(), of.rounds(), of.done(), of.failure(), rows);
    }

    private Row row(Finding finding) {
        return new Row(finding.round().session(), finding.round().code(), finding.round().title(), finding.round().n(),
                finding.outcome(), finding.detail());
    }
}
