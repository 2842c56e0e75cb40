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
import org.unchoke.session.RoundResult;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** A finished round, shown again to staff. */
@Path("/sessions/{id}/rounds/{n}/replay")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class ReplayPages {
    private final Sessions sessions;
    private final Access access;

    ReplayPages(Sessions sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance replay(SessionStatus session, RoundResult round, boolean student);
    }

    /** The page; what it may show is up to the JSON interface. */
    @GET
    public TemplateInstance replay(@RestPath UUID id, @RestPath int n) {
        access.require(Right.READ, id);
        SessionStatus session = sessions.find(id).orElseThrow(NotFoundException::new);
        return Templates.replay(session, finished(sessions, id, n), false);
    }

    /** The round with that number, if it is over. */
    static RoundResult finished(Sessions sessions, UUID session, int n) {
        return sessions.results(session).stream()
                .filter(round -> round.n() == n && round.over())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
