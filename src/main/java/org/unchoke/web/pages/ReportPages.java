package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.gradebook.Appeals;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Release;
import org.unchoke.gradebook.Releases;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/**
 * A student's own report, once it is released. The seat's ticket opens it and no other: for everybody else, and before the
 * release, there is no such page.
 */
@Path("/play/{code}/report")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    private final Sessions sessions;
    private final Seats seats;
    private final Gradebook gradebook;
    private final Releases releases;
    private final Appeals appeals;

    ReportPages(Sessions sessions, Seats seats, Gradebook gradebook, Releases releases, Appeals appeals) {
        this.sessions = sessions;
        this.seats = seats;
        this.gradebook = gradebook;
        this.releases = releases;
        this.appeals = appeals;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(Report report, EvidenceView view, List<Appeals.Message> messages, String problem);
    }

    /**
     * What is shown.
     *
     * @param title the session's
     * @param grade as it was released
     */
    public record Report(String title, String code, UUID id, String name, Release grade) {
        /** Points, or what stands for them. */
        public String total() {
            return grade.total() == null
                    ? Language.said(grade.status().equals("excused") ? "Excused" : "No grade")
                    : Figures.points(grade.total());
        }

        /** Whether there are points. */
        public boolean points() {
            return grade.total() != null;
        }

        /** What was added, with its sign; {@code null} if nothing. */
        public String adjustment() {
            int sign = grade.adjustment().signum();
            return sign == 0 ? null : (sign > 0 ? "+" : "−") + Figures.points(grade.adjustment().abs());
        }
    }

    /** On to one's own. */
    @GET
    public Response own(@RestPath String code) {
        return Response.seeOther(URI.create("/play/" + code + "/report/" + person(code))).build();
    }

    /** The report of one participant; the holder of the seat may see it. */
    @GET
    @Path("{id}")
    public TemplateInstance report(@RestPath String code, @RestPath UUID id) {
        return show(code, id, null);
    }

    private TemplateInstance show(String code, UUID id, String problem) {
        Sheet sheet = sheet(code);
        Row row = own(code, sheet, id);
        Report report = new Report(sheet.session().title, sheet.session().code, id, row.participant().name(), row.released());
        return Templates.report(report, EvidenceView.of(sheet, row, row.released().automatic(), gradebook.reports(sheet, row.participant())), appeals.of(sheet.session().id, id), problem);
    }

    /** Says something about it. */
    @POST
    @Path("{id}")
    public Response say(@RestPath String code, @RestPath UUID id, @RestForm @DefaultValue("") String text) {
        Sheet sheet = sheet(code);
        own(code, sheet, id);
        try {
            releases.say(sheet.session().id, id, text, new By(null, "", "page"));
        } catch (GradeException refused) {
            return Response.status(422).entity(show(code, id, refused.getMessage())).build();
        }
        return Response.seeOther(URI.create("/play/" + code + "/report/" + id)).build();
    }

    /** Asks for the ticket first: a sheet costs much, and strangers are to cost little. */
    private Sheet sheet(String code) {
        person(code);
        SessionStatus session = sessions.findByCode(code).orElseThrow(NotFoundException::new);
        return gradebook.find(session.id()).orElseThrow(NotFoundException::new);
    }

    private Row own(String code, Sheet sheet, UUID id) {
        UUID holder = person(sheet.session().code);
        return sheet.row(id)
                .filter(row -> holder.equals(row.participant().seatOf()) && row.released() != null)
                .orElseThrow(NotFoundException::new);
    }

    private UUID person(String code) {
        return seats.personId(code).orElseThrow(NotFoundException::new);
    }
}
