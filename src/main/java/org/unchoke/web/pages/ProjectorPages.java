package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.config.PublicAddress;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** What is thrown on the wall. */
@Path("/sessions/{id}/projector")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class ProjectorPages {
    private final Sessions sessions;
    private final PublicAddress address;
    private final Access access;

    ProjectorPages(Sessions sessions, PublicAddress address, Access access) {
        this.sessions = sessions;
        this.address = address;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance projector(SessionStatus session, URI join, RawString qr);
    }

    /** The wall of one session. */
    @GET
    public TemplateInstance projector(@RestPath UUID id) {
        access.require(Right.READ, id);
        SessionStatus session = sessions.find(id).orElseThrow(NotFoundException::new);
        URI join = URI.create(address.all().get(0) + "/j/" + session.code());
        return Templates.projector(session, join, QrCode.svg(join.toString()));
    }
}
