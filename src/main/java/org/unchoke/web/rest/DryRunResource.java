package org.unchoke.web.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.unchoke.simulation.DryRuns;
import org.unchoke.store.Account;

/** What came out when bots alone played the rounds of a class. Forgotten after two hours. */
@Path("/api/dry-runs/{id}")
@RolesAllowed(Account.ASSISTANT)
public class DryRunResource {
    private final DryRuns runs;
    private final SecurityIdentity identity;

    DryRunResource(DryRuns runs, SecurityIdentity identity) {
        this.runs = runs;
        this.identity = identity;
    }

    /** One of the account's own, as it is now. */
    @GET
    public DryRunJson get(@PathParam("id") UUID id) {
        return runs.find(identity.getPrincipal().getName(), id)
                .map(DryRunJson::of)
                .orElseThrow(() -> Problem.refused(
                        Response.Status.NOT_FOUND, "no-such-dry-run", "There is no such dry run, or it is forgotten. Start another."));
    }
}
