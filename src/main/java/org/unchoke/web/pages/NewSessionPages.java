package org.unchoke.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.unchoke.course.SetUps;
import org.unchoke.session.NewSession;
import org.unchoke.simulation.DryRuns;
import org.unchoke.store.Account;

/**
 * Sets a session up, step by step. What is filled in is saved at each step, mistakes included, so nothing typed is lost
 * and the browser's way back works; every page is read with what was saved, and says what is wrong with it.
 */
@Path("/sessions/new")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class NewSessionPages {
    private final SetUps setUps;
    private final SessionCreation creation;
    private final SetUpPage page;
    private final DryRuns dryRuns;
    private final SecurityIdentity identity;

    NewSessionPages(SetUps setUps, SessionCreation creation, SetUpPage page, DryRuns dryRuns, SecurityIdentity identity) {
        this.setUps = setUps;
        this.creation = creation;
        this.page = page;
        this.dryRuns = dryRuns;
        this.identity = identity;
    }

    /** An empty draft. Nothing is saved before somebody sends something. */
    @GET
    public Response begin(@RestQuery @DefaultValue("") String course) {
        String chosen = course.matches("[0-9a-f-]{36}") ? "?course=" + course : "";
        return to(UUID.randomUUID(), SetUpStep.WHAT, chosen);
    }

    /** One step. */
    @GET
    @Path("{draft}/{step}")
    public TemplateInstance show(@RestPath UUID draft, @RestPath String step, @RestQuery @DefaultValue("") String course) {
        Fields fields = draft(draft);
        if (fields.value("course").isEmpty()) {
            fields.set("course", course);
        }
        return page.show(draft, found(step), fields);
    }

    private static SetUpStep found(String step) {
        return SetUpStep.of(step).orElseThrow(NotFoundException::new);
    }

    private Fields draft(UUID draft) {
        Map<String, String> values = creation.defaults();
        setUps.draft(account(), draft).ifPresent(values::putAll);
        return new Fields(values);
    }

    /** Saves a step and goes where the pressed button leads. */
    @POST
    @Path("{draft}/{step}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath UUID draft, @RestPath String step, MultipartFormDataInput input) {
        SetUpStep here = found(step);
        Fields fields = draft(draft);
        Upload sent = Upload.of(input);
        here.fill(fields, sent.fields());
        if (here == SetUpStep.SWARM) {
            sent.read(fields);
        }
        String pressed = sent.fields().value("do");
        SetUpMove.change(pressed, fields, creation);
        if (!setUps.save(account(), draft, fields.values())) {
            throw new NotFoundException();
        }
        creation.read(fields, account());
        return to(draft, SetUpMove.next(here, pressed, fields, creation.forms(fields)), "");
    }

    /** Creates the session. */
    @POST
    @Path("{draft}/create")
    public Response create(@RestPath UUID draft) {
        NewSession session = creation.read(draft(draft), account());
        return session == null
                ? to(draft, SetUpStep.PREVIEW, "")
                : Response.seeOther(URI.create("/sessions/" + creation.create(session).id())).build();
    }

    /** Plays it with bots alone. */
    @POST
    @Path("{draft}/dry-run")
    public Response dryRun(@RestPath UUID draft) {
        NewSession session = creation.read(draft(draft), account());
        return session == null
                ? to(draft, SetUpStep.PREVIEW, "")
                : DryRunPages.started(dryRuns, session, "/sessions/new/" + draft + "/" + SetUpStep.PREVIEW.word());
    }

    /** Keeps the set-up under a name. */
    @POST
    @Path("{draft}/keep")
    public Response keep(@RestPath UUID draft, @RestForm @DefaultValue("") String name, @RestForm boolean share) {
        Fields fields = draft(draft);
        UUID course = share ? creation.course(fields, account()).map(found -> found.id).orElse(null) : null;
        try {
            setUps.keep(account(), name, course, fields.values());
            return Response.seeOther(URI.create("/templates")).build();
        } catch (IllegalArgumentException unfit) {
            fields.set("name", name);
            fields.mistake("name", unfit.getMessage());
            return Response.status(422).entity(page.show(draft, SetUpStep.PREVIEW, fields)).build();
        }
    }

    private String account() {
        return identity.getPrincipal().getName();
    }

    private static Response to(UUID draft, SetUpStep step, String query) {
        return Response.seeOther(URI.create("/sessions/new/" + draft + "/" + step.word() + query)).build();
    }
}
