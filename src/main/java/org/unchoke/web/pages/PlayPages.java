package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.session.RefusedException;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/** Where somebody who has joined waits, plays and sees how it went. */
@Path("/play/{code}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PlayPages {
    private final Sessions sessions;
    private final Seating seating;
    private final Seats seats;
    private final Briefs briefs;
    private final Gradebook gradebook;

    PlayPages(Sessions sessions, Seating seating, Seats seats, Briefs briefs, Gradebook gradebook) {
        this.sessions = sessions;
        this.seating = seating;
        this.seats = seats;
        this.briefs = briefs;
        this.gradebook = gradebook;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance play(SessionStatus session, String personalCode, RawString brief, Grading grading);
    }

    /**
     * What a student is told about grades.
     *
     * @param counts what counts, and how much; empty if nothing is graded
     * @param released whether there is a report to see
     */
    public record Grading(List<Gradebook.Counts> counts, boolean released) {}

    /** The page of one's own seat; without one, the way there. */
    @GET
    public Response play(@RestPath String code) {
        Optional<SessionStatus> session = sessions.findByCode(code);
        if (session.isEmpty() || seats.holder(session.get().code()).isEmpty()) {
            return Response.seeOther(URI.create("/j/" + code)).build();
        }
        SessionStatus found = session.get();
        String personal = seats.personalCode(found.code()).orElse(null);
        boolean released = seats.personId(found.code()).map(person -> gradebook.isReleased(found.id(), person)).orElse(false);
        Grading grading = new Grading(gradebook.counts(found.id()), released);
        return Response.ok(Templates.play(found, personal, briefs.of(found.lab().id()), grading)).build();
    }

    /** Issues a new personal code, for who has used or lost the last one. */
    @POST
    @Path("personal-code")
    public Response newPersonalCode(@RestPath String code) {
        Response.ResponseBuilder back = Response.seeOther(URI.create("/play/" + code));
        try {
            String issued = seating.resumeCode(code, seats.ticket(code).orElse(""));
            return back.cookie(seats.holdingPersonalCode(code, issued)).build();
        } catch (RefusedException refused) {
            return back.build(); // the page itself says what is the matter
        }
    }
}
