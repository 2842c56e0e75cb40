package org.unchoke.web.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.unchoke.account.Right;
import org.unchoke.session.Debriefs;
import org.unchoke.store.Account;

/** What the pictures of a finished round are drawn from. */
@Path("/api/sessions/{id}/rounds/{n}/debrief")
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Blocking
public class DebriefResource {
    private final Debriefs debriefs;
    private final OfSession of;

    DebriefResource(Debriefs debriefs, OfSession of) {
        this.debriefs = debriefs;
        this.of = of;
    }

    /** Of one round. */
    @GET
    public Debriefs.Debrief get(@PathParam("id") String id, @PathParam("n") int n) {
        return debriefs.of(of.allowed(Right.READ, id), n);
    }
}
