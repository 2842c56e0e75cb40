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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.session.RoundResult;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** The pictures of a round, to talk about with the class. */
@Path("/sessions/{id}/rounds/{n}/debrief")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class DebriefPages {
    private final Sessions sessions;
    private final Access access;

    DebriefPages(Sessions sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance debrief(SessionStatus session, RoundResult round, List<RoundResult> rounds);
    }

    /** One round that is over. */
    @GET
    public TemplateInstance debrief(@RestPath UUID id, @RestPath int n) {
        access.require(Right.READ, id);
        SessionStatus session = sessions.find(id).orElseThrow(NotFoundException::new);
        List<RoundResult> rounds = sessions.results(id).stream().filter(RoundResult::over).toList();
        RoundResult round = rounds.stream().filter(each -> each.n() == n).findFirst().orElseThrow(NotFoundException::new);
        return Templates.debrief(session, round, rounds);
    }
}
