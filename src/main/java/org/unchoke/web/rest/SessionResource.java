package org.unchoke.web.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.unchoke.account.Access;
import org.unchoke.account.NoSuchSessionException;
import org.unchoke.account.Right;
import org.unchoke.config.PublicAddress;
import org.unchoke.session.Conducting;
import org.unchoke.session.HouseRules;
import org.unchoke.session.LogEntry;
import org.unchoke.session.NewSessions;
import org.unchoke.session.ProjectorNames;
import org.unchoke.session.RoundResult;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** Sessions, for instructors' programs and for the page that runs the room. */
@Path("/api/sessions")
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
public class SessionResource {
    private final Sessions sessions;
    private final HouseRules rules;
    private final Conducting conducting;
    private final NewSessions newSessions;
    private final SessionPlans plans;
    private final PublicAddress address;
    private final SecurityIdentity identity;
    private final Access access;

    SessionResource(
            Sessions sessions, HouseRules rules, Conducting conducting, NewSessions newSessions, SessionPlans plans,
            PublicAddress address, SecurityIdentity identity, Access access) {
        this.sessions = sessions;
        this.rules = rules;
        this.conducting = conducting;
        this.newSessions = newSessions;
        this.plans = plans;
        this.address = address;
        this.identity = identity;
        this.access = access;
    }

    /**
     * A session just created.
     *
     * @param code what people type to join
     * @param url where people join
     */
    public record Created(UUID id, String code, URI url) {}

    /**
     * What may be changed while a session lives; absent stays as it is.
     *
     * @param projectorNames {@code names}, {@code pseudonyms} or {@code none}
     * @param banner a line for everybody; empty takes it away
     */
    public record Change(
            Double speed, Boolean locked, Boolean lateJoin, ProjectorNames projectorNames, String banner) {}

    /** The rounds that were started, in order. */
    public record Results(List<RoundResult> rounds) {}

    /** Creates a session that waits in the lobby. */
    @POST
    @RolesAllowed(Account.INSTRUCTOR)
    public Response create(SessionRequest request) {
        SessionRef made = newSessions.create(plans.of(request, identity.getPrincipal().getName()));
        Created created = new Created(made.id(), made.code(), address.of("/j/" + made.code()));
        return Response.created(URI.create("/api/sessions/" + made.id())).entity(created).build();
    }

    /** All sessions that the caller may look at, newest first. */
    @GET
    public List<SessionJson> list() {
        return sessions.list(access.allowing(Right.READ)).stream().map(SessionJson::of).toList();
    }

    /** One session as it is now. */
    @GET
    @Path("{id}")
    public SessionJson get(@PathParam("id") String id) {
        return SessionJson.of(sessions.find(allowed(Right.READ, id)).orElseThrow(NoSuchSessionException::new));
    }

    /** Starts the first or the next round. */
    @POST
    @Path("{id}/start")
    public SessionJson start(@PathParam("id") String id) {
        return SessionJson.of(conducting.start(allowed(Right.RUN, id)));
    }

    /** Makes the running round stand still. */
    @POST
    @Path("{id}/pause")
    public SessionJson pause(@PathParam("id") String id) {
        return SessionJson.of(conducting.pause(allowed(Right.RUN, id)));
    }

    /** Lets a paused or recovered round go on. */
    @POST
    @Path("{id}/resume")
    public SessionJson resume(@PathParam("id") String id) {
        return SessionJson.of(conducting.continueRound(allowed(Right.RUN, id)));
    }

    /** Lets a round that stands still go on by one tick. */
    @POST
    @Path("{id}/step")
    public SessionJson step(@PathParam("id") String id) {
        return SessionJson.of(conducting.step(allowed(Right.RUN, id)));
    }

    /** What staff did, in order. */
    @GET
    @Path("{id}/log")
    public List<LogEntry> log(@PathParam("id") String id) {
        return sessions.log(allowed(Right.READ, id));
    }

    /** Ends the session, and the open round with it. */
    @POST
    @Path("{id}/end")
    public SessionJson end(@PathParam("id") String id) {
        return SessionJson.of(conducting.end(allowed(Right.RUN, id)));
    }

    /** Ends one round early. */
    @POST
    @Path("{id}/rounds/{n}/end")
    public SessionJson endRound(@PathParam("id") String id, @PathParam("n") int n) {
        return SessionJson.of(conducting.endRound(allowed(Right.RUN, id), n));
    }

    /** Changes speed (0.1 … 50 seconds of the system's time per second), who may join, or what people see. */
    @PATCH
    @Path("{id}")
    public SessionJson change(@PathParam("id") String id, Change change) {
        UUID session = allowed(Right.RUN, id);
        if (change == null || change.equals(new Change(null, null, null, null, null))) {
            throw Problem.refused(Response.Status.BAD_REQUEST, "nothing-to-change",
                    "Send speed, locked, lateJoin, projectorNames or banner.");
        }
        if (change.speed() != null) {
            conducting.speed(session, change.speed());
        }
        if (change.locked() != null) {
            rules.lock(session, change.locked());
        }
        if (change.lateJoin() != null) {
            rules.lateJoin(session, change.lateJoin());
        }
        if (change.projectorNames() != null) {
            rules.projectorNames(session, change.projectorNames());
        }
        if (change.banner() != null) {
            rules.banner(session, change.banner());
        }
        return get(id);
    }

    /** How the rounds ended. */
    @GET
    @Path("{id}/results")
    public Results results(@PathParam("id") String id) {
        return new Results(sessions.results(allowed(Right.READ, id)));
    }

    private UUID allowed(Right right, String id) {
        UUID session = uuid(id);
        access.require(right, session);
        return session;
    }

    /** An id that is none cannot belong to a session. */
    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new NoSuchSessionException();
        }
    }
}
