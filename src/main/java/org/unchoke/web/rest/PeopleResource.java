package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.unchoke.account.Right;
import org.unchoke.session.Activity;
import org.unchoke.session.Removals;
import org.unchoke.session.Removed;
import org.unchoke.session.SeatChanges;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** The people in a session, for who runs it. */
@Path("/api/sessions/{id}/people")
@RolesAllowed(Account.ASSISTANT)
public class PeopleResource {
    private final Sessions sessions;
    private final SeatChanges seatChanges;
    private final Removals removals;
    private final OfSession of;

    PeopleResource(Sessions sessions, SeatChanges seatChanges, Removals removals, OfSession of) {
        this.sessions = sessions;
        this.seatChanges = seatChanges;
        this.removals = removals;
        this.of = of;
    }

    /** Another name for somebody. */
    public record Renaming(String name) {}

    /**
     * Sends somebody away.
     *
     * @param because what the person reads; absent if there is nothing to say
     */
    public record Removal(String because) {}

    /**
     * Makes one of two people who are the same.
     *
     * @param into the seat that is kept
     */
    public record Merge(Integer into) {}

    /** What everybody does, in the order of their seats; empty once the session is over. */
    @GET
    public List<Activity> activities(@PathParam("id") String id) {
        return sessions.activities(of.allowed(Right.RUN, id));
    }

    /** Gives somebody another name. */
    @PATCH
    @Path("{seat}")
    public SessionJson rename(@PathParam("id") String id, @PathParam("seat") int seat, Renaming renaming) {
        if (renaming == null || renaming.name() == null) {
            throw Playable.bad("no-name", "Send {name}.");
        }
        return SessionJson.of(seatChanges.rename(of.allowed(Right.RUN, id), seat, renaming.name()));
    }

    /** Sends somebody away at once; without a body, if there is nothing to say. */
    @DELETE
    @Path("{seat}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionJson remove(@PathParam("id") String id, @PathParam("seat") int seat, Removal removal) {
        UUID session = of.allowed(Right.RUN, id);
        return SessionJson.of(seatChanges.remove(session, seat, removal == null ? null : removal.because()));
    }

    /** Those who were sent away and not let back in, the last one first. */
    @GET
    @Path("removed")
    public List<Removed> removed(@PathParam("id") String id) {
        return removals.of(of.allowed(Right.RUN, id));
    }

    /** Lets one of them back in. */
    @POST
    @Path("removed/{person}/readmit")
    public SessionJson readmit(@PathParam("id") String id, @PathParam("person") UUID person) {
        return SessionJson.of(removals.readmit(of.allowed(Right.RUN, id), person));
    }

    /** Whoever holds this seat gets the other one; for people who joined twice. */
    @POST
    @Path("{seat}/merge")
    public SessionJson merge(@PathParam("id") String id, @PathParam("seat") int seat, Merge merge) {
        if (merge == null || merge.into() == null) {
            throw Playable.bad("no-seat", "Send {into}: the seat that is kept.");
        }
        return SessionJson.of(seatChanges.merge(of.allowed(Right.RUN, id), seat, merge.into()));
    }
}
