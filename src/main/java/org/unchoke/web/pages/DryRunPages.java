package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.session.NewSession;
import org.unchoke.simulation.DryRun;
import org.unchoke.simulation.DryRuns;
import org.unchoke.store.Account;

/** What comes out when bots alone play a class's rounds. */
@Path("/dry-runs/{id}")
@Blocking
@RolesAllowed(Account.ASSISTANT)
@Produces(MediaType.TEXT_HTML)
public class DryRunPages {
    private final DryRuns runs;
    private final SecurityIdentity identity;

    DryRunPages(DryRuns runs, SecurityIdentity identity) {
        this.runs = runs;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance run(DryRun run);
    }

    /** Begins one of a session that is there or is to come; leads to its page. */
    static Response started(DryRuns runs, NewSession session, String origin) {
        String title = session.title().isBlank() ? session.rounds().get(0).scenario().title() : session.title();
        DryRun run = runs.start(session.createdBy(), title, origin,
                session.rounds().stream().map(round -> new DryRun.Round(round.lab(), round.scenario())).toList());
        return Response.seeOther(URI.create("/dry-runs/" + run.id())).build();
    }

    /** How it goes, then what came out. */
    @GET
    public TemplateInstance run(@RestPath UUID id) {
        return Templates.run(runs.find(identity.getPrincipal().getName(), id).orElseThrow(NotFoundException::new));
    }
}
