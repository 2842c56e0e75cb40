package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.unchoke.session.Recordings;

/** The recordings of rounds, for instructors' programs. */
@Path("/api/sessions/{id}/rounds/{n}/recording")
@RolesAllowed("instructor")
public class RecordingResource {
    private final Recordings recordings;

    RecordingResource(Recordings recordings) {
        this.recordings = recordings;
    }

    /** The recording of one round; while it runs, as far as it is durable. */
    @GET
    public RecordingJson get(@PathParam("id") String id, @PathParam("n") int n) {
        return RecordingJson.of(recordings.find(SessionResource.uuid(id), n));
    }
}
