package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.session.Recordings;
import org.unchoke.store.Account;

/** The recordings of rounds, for instructors' programs. */
@Path("/api/sessions/{id}/rounds/{n}/recording")
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
public class RecordingResource {
    private final Recordings recordings;
    private final Access access;

    RecordingResource(Recordings recordings, Access access) {
        this.recordings = recordings;
        this.access = access;
    }

    /** The recording of one round; while it runs, as far as it is durable. */
    @GET
    public RecordingJson get(@PathParam("id") String id, @PathParam("n") int n) {
        UUID session = SessionResource.uuid(id);
        access.require(Right.READ, session);
        return RecordingJson.of(recordings.find(session, n));
    }
}
