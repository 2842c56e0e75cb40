package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** What somebody sees who plays, for staff who look over the shoulder. */
@Path("/sessions/{id}/seats/{seat}")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class ShoulderPages {
    private final Sessions sessions;
    private final Access access;

    ShoulderPages(Sessions sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance seat(SessionStatus session, int seat);
    }

    /** The page of one seat. */
    @GET
    public TemplateInstance seat(@RestPath UUID id, @RestPath int seat) {
        access.require(Right.READ, id);
        return Templates.seat(sessions.find(id).orElseThrow(NotFoundException::new), seat);
    }
}
