package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.unchoke.account.Right;
import org.unchoke.session.Conducting;
import org.unchoke.store.Account;

/** A round in the lobby that does not count, to try the controls. */
@Path("/api/sessions/{id}/practice")
@RolesAllowed(Account.ASSISTANT)
public class PracticeResource {
    private final Conducting conducting;
    private final OfSession of;

    PracticeResource(Conducting conducting, OfSession of) {
        this.conducting = conducting;
        this.of = of;
    }

    /** Starts it. */
    @POST
    public SessionJson start(@PathParam("id") String id) {
        return SessionJson.of(conducting.practise(of.allowed(Right.RUN, id)));
    }

    /** Ends it; nothing of it is kept. */
    @DELETE
    public SessionJson end(@PathParam("id") String id) {
        return SessionJson.of(conducting.endPractice(of.allowed(Right.RUN, id)));
    }
}
