package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.course.SetUps;
import org.unchoke.session.Keeping;
import org.unchoke.session.NewSessions;
import org.unchoke.session.SessionRef;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** What becomes of a session: another like it, out of the list, or gone for good. */
@Path("/sessions/{id}/keeping")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class KeepingPages {
    private final Sessions sessions;
    private final NewSessions newSessions;
    private final Keeping keeping;
    private final SetUps setUps;
    private final SessionCreation creation;
    private final Access access;

    KeepingPages(Sessions sessions, NewSessions newSessions, Keeping keeping, SetUps setUps, SessionCreation creation, Access access) {
        this.sessions = sessions;
        this.newSessions = newSessions;
        this.keeping = keeping;
        this.setUps = setUps;
        this.creation = creation;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance keeping(SessionStatus session, boolean archived, Integer days, String problem);
    }

    /** The choices. */
    @GET
    public TemplateInstance page(@RestPath UUID id) {
        return show(managed(id), null);
    }

    private TemplateInstance show(SessionStatus session, String problem) {
        return Templates.keeping(session, keeping.isArchived(session.id()), keeping.days(), problem);
    }

    /** Out of the list, or back in. */
    @POST
    @Path("archive")
    public Response archive(@RestPath UUID id) {
        SessionStatus session = managed(id);
        keeping.archive(session.id(), !keeping.isArchived(session.id()));
        return Response.seeOther(URI.create("/sessions")).build();
    }

    /** A new one like it. */
    @POST
    @Path("clone")
    public Response again(@RestPath UUID id, @Context SecurityContext security) {
        access.require(Right.READ, id);
        SessionRef made = newSessions.cloned(id, security.getUserPrincipal().getName());
        return Response.seeOther(URI.create("/sessions/" + made.id())).build();
    }

    /** A draft of one like it, to be changed before a session or a template comes of it. */
    @POST
    @Path("like")
    public Response like(@RestPath UUID id, @Context SecurityContext security) {
        access.require(Right.READ, id);
        String account = security.getUserPrincipal().getName();
        UUID draft = UUID.randomUUID();
        setUps.save(account, draft, creation.fields(newSessions.like(id, account)));
        return Response.seeOther(URI.create("/sessions/new/" + draft + "/" + SetUpStep.PREVIEW.word())).build();
    }

    /** Deletes it with everything that belongs to it; the title has to be typed. */
    @POST
    @Path("delete")
    public Response delete(@RestPath UUID id, @RestForm @DefaultValue("") String typed) {
        SessionStatus session = managed(id);
        if (!typed.strip().equals(session.title())) {
            return refused(session, "Nothing was deleted: what you typed is not the title.");
        }
        if (!keeping.delete(session.id())) {
            return refused(session, "Nothing was deleted: the session is not over. End it first.");
        }
        return Response.seeOther(URI.create("/sessions")).build();
    }

    private Response refused(SessionStatus session, String problem) {
        return Response.status(422).entity(show(session, problem)).build();
    }

    private SessionStatus managed(UUID id) {
        access.require(Right.MANAGE, id);
        return sessions.find(id).orElseThrow(NotFoundException::new);
    }
}
