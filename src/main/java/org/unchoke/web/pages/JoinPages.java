package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.SeatCookie;
import org.unchoke.session.ElsewhereException;
import org.unchoke.session.Joined;
import org.unchoke.session.RefusedException;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/**
 * From a code to a seat. Looking at a page never takes one: programs that preview links look at pages too.
 */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class JoinPages {
    private final Sessions sessions;
    private final Seating seating;
    private final SeatCookie cookie;
    private final Seats seats;

    JoinPages(Sessions sessions, Seating seating, SeatCookie cookie, Seats seats) {
        this.sessions = sessions;
        this.seating = seating;
        this.cookie = cookie;
        this.seats = seats;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance code(String code, String problem);

        static native TemplateInstance confirm(SessionStatus session, Fields fields);
    }

    /** Where to type a code; with one, on to its session. */
    @GET
    public Response start(@RestQuery @DefaultValue("") String code) {
        if (code.isBlank()) {
            return Response.ok(Templates.code("", null)).build();
        }
        return sessions.findByCode(code).map(session -> to("/j/" + session.code())).orElseGet(() -> unknown(code));
    }

    /** What one is about to join. Who is in already goes straight on. */
    @GET
    @Path("j/{code}")
    public Response confirm(@RestPath String code) {
        SessionStatus session = sessions.findByCode(code).orElse(null);
        if (session == null) {
            return unknown(code);
        }
        if (!session.code().equals(code)) {
            return to("/j/" + session.code());
        }
        if (seats.holder(code).isPresent()) {
            return to("/play/" + code);
        }
        Optional<String> barred = seats.barred(code);
        if (barred.isPresent()) {
            return show(403, session, new Fields().with("barred", barred.get()));
        }
        return sessions.elsewhere(session.id())
                .map(process -> to(process + "/j/" + code))
                .orElseGet(() -> show(200, session, new Fields()));
    }

    /** Takes a seat. */
    @POST
    @Path("j/{code}")
    public Response join(
            @RestPath String code,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String studentId) {
        SessionStatus session = sessions.findByCode(code).orElse(null);
        if (session == null) {
            return unknown(code);
        }
        if (seats.holder(session.code()).isPresent()) {
            return to("/play/" + session.code());
        }
        Optional<String> barred = seats.barred(session.code());
        if (barred.isPresent()) {
            return show(403, session, new Fields().with("barred", barred.get()));
        }
        try {
            return seated(session, seating.join(session.code(), name, session.asksStudentId() ? studentId : null));
        } catch (ElsewhereException elsewhere) {
            return to(elsewhere.process() + "/j/" + session.code());
        } catch (RefusedException refused) {
            return show(422, session, typed(name, studentId).with(field(refused), refused.getMessage()));
        }
    }

    /** Fills in a name for somebody who would rather not think of one. */
    @POST
    @Path("j/{code}/name")
    public Response suggestName(@RestPath String code, @RestForm @DefaultValue("") String studentId) {
        return sessions.findByCode(code)
                .map(session -> show(200, session, typed(NameSuggestion.next(), studentId)))
                .orElseGet(() -> unknown(code));
    }

    /** Goes on, in this browser, with a seat taken in another. */
    @POST
    @Path("j/{code}/resume")
    public Response resume(@RestPath String code, @RestForm @DefaultValue("") String resume) {
        SessionStatus session = sessions.findByCode(code).orElse(null);
        if (session == null) {
            return unknown(code);
        }
        try {
            return seated(session, seating.resume(session.code(), resume.strip()));
        } catch (ElsewhereException elsewhere) {
            return to(elsewhere.process() + "/j/" + session.code());
        } catch (RefusedException refused) {
            return show(422, session, new Fields().with("resume", refused.getMessage()));
        }
    }

    private Response seated(SessionStatus session, Joined joined) {
        return Response.fromResponse(to("/play/" + session.code()))
                .cookie(cookie.holding(session.code(), joined.ticket()))
                .cookie(seats.holdingPersonalCode(session.code(), joined.resumeCode()))
                .build();
    }

    private static Fields typed(String name, String studentId) {
        Fields fields = new Fields();
        fields.set("name", name);
        fields.set("studentId", studentId);
        return fields;
    }

    private static String field(RefusedException refused) {
        return switch (refused.refusal()) {
            case NAME_TAKEN, NAME_UNUSABLE -> "name";
            case STUDENT_ID_UNUSABLE -> "studentId";
            default -> "";
        };
    }

    private static Response show(int status, SessionStatus session, Fields fields) {
        return Response.status(status).entity(Templates.confirm(session, fields)).build();
    }

    private static Response unknown(String code) {
        String problem = "No session has this code. Check it against the screen in the room; it has no 0, O, 1 or I.";
        return Response.status(404).entity(Templates.code(code, problem)).build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
