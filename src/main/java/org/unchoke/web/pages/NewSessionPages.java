package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.unchoke.course.Courses;
import org.unchoke.session.SessionRef;
import org.unchoke.session.ShippedScenarios.Shipped;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.store.Account;
import org.unchoke.store.Course;

/** The form that creates a session. */
@Path("/sessions/new")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class NewSessionPages {
    /** Rounds that may play something of their own. */
    private static final List<Further> FURTHER_ROUNDS = IntStream.rangeClosed(2, 6).mapToObj(Further::new).toList();

    private static final List<String> PIECE_LENGTHS = List.of("16", "32", "64", "128", "256", "512", "1024", "2048", "4096");
    private final ShippedScenarios scenarios;
    private final SessionCreation creation;
    private final Courses courses;
    private final SecurityIdentity identity;

    NewSessionPages(ShippedScenarios scenarios, SessionCreation creation, Courses courses, SecurityIdentity identity) {
        this.scenarios = scenarios;
        this.creation = creation;
        this.courses = courses;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(
                Fields fields,
                List<Problem> problems,
                List<Choice> shipped,
                List<SwarmForm.Bot> bots,
                TorrentContent torrent,
                List<String> pieceLengths,
                List<Course> courses,
                List<Further> furtherRounds);
    }

    /** What is wrong with one field, for the summary above the form. */
    public record Problem(String field, String label, String sentence) {}

    /** A round after the first. */
    public record Further(int n) {
        /** What its choice is called in the form. */
        public String field() {
            return SessionCreation.source(n);
        }
    }

    /** A shipped scenario that can be chosen. */
    public record Choice(Shipped shipped) {
        /** What the form sends for it. */
        public String key() {
            return shipped.lab() + "/" + shipped.id();
        }
    }

    /** The form, filled with what most classes want. */
    @GET
    public TemplateInstance form(@RestQuery @DefaultValue("") String course) {
        Map<String, String> values = SwarmForm.defaults();
        values.put("course", course);
        values.put("lateJoin", "yes");
        values.put("rounds", "1");
        values.put("emptySeats", "omit");
        values.put("source", scenarios.all().isEmpty() ? SessionCreation.OWN : new Choice(scenarios.all().get(0)).key());
        return show(new Fields(values), null);
    }

    /** Reads a .torrent file and shows the form again with what is in it. Creates nothing. */
    @POST
    @Path("torrent")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response readTorrent(MultipartFormDataInput input) {
        Upload sent = Upload.of(input);
        Fields fields = sent.fields();
        fields.set("source", SessionCreation.OWN);
        TorrentContent torrent = sent.torrent();
        if (torrent == null && fields.fine()) {
            fields.mistake("torrent", "Choose a .torrent file first.");
        }
        return Response.status(fields.fine() ? 200 : 422).entity(show(fields, torrent)).build();
    }

    /** Creates the session, or shows the form again with everything that is wrong with it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input, @Context SecurityContext security) {
        Upload sent = Upload.of(input);
        SessionRef created = creation.create(sent, security.getUserPrincipal().getName());
        return created == null
                ? Response.status(422).entity(show(sent.fields(), sent.torrent())).build()
                : Response.seeOther(URI.create("/sessions/" + created.id())).build();
    }

    private TemplateInstance show(Fields fields, TorrentContent torrent) {
        List<SwarmForm.Bot> bots = SwarmForm.bots();
        List<Problem> problems = fields.problems().entrySet().stream()
                .filter(problem -> !problem.getKey().isEmpty())
                .map(problem -> new Problem(problem.getKey(), label(problem.getKey(), bots), problem.getValue()))
                .toList();
        List<Choice> shipped = scenarios.all().stream().map(Choice::new).toList();
        List<Course> taught = courses.of(identity.getPrincipal().getName(), identity.hasRole(Account.ADMIN)).stream()
                .filter(course -> course.archivedAt == null)
                .toList();
        return Templates.form(fields, problems, shipped, bots, torrent, PIECE_LENGTHS, taught, FURTHER_ROUNDS);
    }

    private static String label(String field, List<SwarmForm.Bot> bots) {
        return switch (field) {
            case "title" -> "Title";
            case "source" -> "What is played";
            case "torrent" -> "The .torrent file";
            case "size" -> "Size";
            case "piece" -> "Piece length";
            case "students" -> "Seats for students";
            case "studentUpload" -> "Upload of students";
            case "sigma" -> "How unlike";
            case "botUpload" -> "Upload of bots";
            case "seedUpload" -> "Upload of the first seed";
            case "slots", "slotCount" -> "Upload slots";
            case "minutes" -> "End";
            case "rounds" -> "Rounds";
            case "seats" -> "Seats for students";
            case "until" -> "Ends after";
            case "course" -> "Course";
            default -> bots.stream().filter(bot -> bot.field().equals(field)).map(bot -> bot.card().name()).findFirst().orElse("The form");
        };
    }
}
