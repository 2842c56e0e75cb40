package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.unchoke.course.Courses;
import org.unchoke.course.SetUps;
import org.unchoke.session.NewSession;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.simulation.DryRuns;
import org.unchoke.store.Account;
import org.unchoke.store.Course;

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
    private final ShippedScenarios shipped;
    private final Courses courses;
    private final Briefs briefs;
    private final DryRuns dryRuns;
    private final SecurityIdentity identity;

    NewSessionPages(SetUps setUps, SessionCreation creation, ShippedScenarios shipped, Courses courses, Briefs briefs,
            DryRuns dryRuns, SecurityIdentity identity) {
        this.setUps = setUps;
        this.creation = creation;
        this.shipped = shipped;
        this.courses = courses;
        this.briefs = briefs;
        this.dryRuns = dryRuns;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance what(SetUpView view, List<ScenarioShelf> shelves, List<Course> courses, List<SetUps.Template> kept);

        static native TemplateInstance rounds(SetUpView view, List<ScenarioShelf> shelves, List<RoundView> rounds);

        static native TemplateInstance swarm(SetUpView view, List<SwarmForm.Bot> bots, TorrentContent torrent, List<String> pieceLengths);

        static native TemplateInstance people(SetUpView view, Course course, int enrolled);

        static native TemplateInstance grades(SetUpView view, List<WeightForm.Line> lines);

        static native TemplateInstance preview(SetUpView view, SessionPreview preview, Course course);
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
        return show(draft, found(step), fields);
    }

    private static SetUpStep found(String step) {
        return SetUpStep.of(step).orElseThrow(NotFoundException::new);
    }

    private Fields draft(UUID draft) {
        Map<String, String> values = creation.defaults();
        setUps.draft(account(), draft).ifPresent(values::putAll);
        return new Fields(values);
    }

    private TemplateInstance show(UUID draft, SetUpStep step, Fields fields) {
        NewSession session = creation.read(fields, account());
        SetUpView view = SetUpView.of(draft, step, fields, creation.forms(fields));
        return switch (step) {
            case WHAT -> Templates.what(view, ScenarioShelf.all(shipped), taught(), setUps.templates(account()));
            case ROUNDS -> Templates.rounds(view, ScenarioShelf.all(shipped), RoundView.all(fields, creation.forms(fields)));
            case SWARM -> Templates.swarm(view, SwarmForm.bots(), RoundForm.torrent(fields), SwarmForm.PIECE_LENGTHS);
            case PEOPLE -> {
                Course course = creation.course(fields, account()).orElse(null);
                yield Templates.people(view, course, course == null ? 0 : courses.roster(course.id).size());
            }
            case GRADES -> Templates.grades(view, new WeightForm(fields, creation.labs(fields)).lines());
            case PREVIEW -> Templates.preview(view, session == null ? null : preview(fields, session),
                    creation.course(fields, account()).orElse(null));
        };
    }

    private SessionPreview preview(Fields fields, NewSession session) {
        RawString brief = briefs.of(session.rounds().get(0).lab().card().id());
        return SessionPreview.of(session, brief, new WeightForm(fields, creation.labs(fields)).counts());
    }

    private List<Course> taught() {
        return courses.of(account(), identity.hasRole(Account.ADMIN)).stream().filter(course -> course.archivedAt == null).toList();
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
            return Response.status(422).entity(show(draft, SetUpStep.PREVIEW, fields)).build();
        }
    }

    private String account() {
        return identity.getPrincipal().getName();
    }

    private static Response to(UUID draft, SetUpStep step, String query) {
        return Response.seeOther(URI.create("/sessions/new/" + draft + "/" + step.word() + query)).build();
    }
}
