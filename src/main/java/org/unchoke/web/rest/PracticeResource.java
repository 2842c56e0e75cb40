package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.unchoke.account.Right;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** A round in the lobby that does not count, to try the controls. */
@Path("/api/sessions/{id}/practice")
@RolesAllowed(Account.ASSISTANT)
public class PracticeResource {
    private final Sessions sessions;
    private final OfSession of;

    PracticeResource(Sessions sessions, OfSession of) {
        this.sessions = sessions;
        this.of = of;
    }

    /** Starts it. */
    @POST
    public SessionJson start(@PathParam("id") String id) {
        return SessionJson.of(sessions.practise(of.allowed(Right.RUN, id)));
    }

    /** Ends it; nothing of it is kept. */
    @DELETE
    public SessionJson end(@PathParam("id") String id) {
        return SessionJson.of(sessions.endPractice(of.allowed(Right.RUN, id)));
    }
}
