package org.unchoke.web.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.unchoke.gradebook.Appeals;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Releases;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/** A student's own report, for programs: with the seat's ticket as {@code Authorization: Bearer}. */
@Path("/api/sessions/{code}/report")
@Blocking
public class ReportResource {
    private static final String BEARER = "Bearer ";
    private final Sessions sessions;
    private final Gradebook gradebook;
    private final Releases releases;
    private final Appeals appeals;

    ReportResource(Sessions sessions, Gradebook gradebook, Releases releases, Appeals appeals) {
        this.sessions = sessions;
        this.gradebook = gradebook;
        this.releases = releases;
        this.appeals = appeals;
    }

    /** The grade as it was released, and what it rests on; 404 before. */
    @GET
    public GradeJson.Own report(@PathParam("code") String code, @HeaderParam("Authorization") String authorization) {
        UUID person = person(code, authorization);
        Sheet sheet = sheet(code);
        Row row = own(sheet, person);
        return GradeJson.Own.of(sheet, row, gradebook.reports(sheet, row.participant()), appeals.of(sheet.session().id, row.participant().id()));
    }

    /** Says something about it. */
    @POST
    @Path("messages")
    public GradeJson.Own say(
            @PathParam("code") String code, @HeaderParam("Authorization") String authorization, GradeRequests.Say said) {
        UUID person = person(code, authorization);
        Sheet sheet = sheet(code);
        releases.say(sheet.session().id, own(sheet, person).participant().id(), GradeRequests.sent(said).text(), new By(null, "", "api"));
        return report(code, authorization);
    }

    private Sheet sheet(String code) {
        return sessions.findByCode(code).map(SessionStatus::id).flatMap(gradebook::find).orElseThrow(ReportResource::none);
    }

    /** Whose ticket it is; asked first, because a sheet costs much and strangers are to cost little. */
    private UUID person(String code, String authorization) {
        String ticket = authorization != null && authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return sessions.personId(code, ticket).orElseThrow(ReportResource::none);
    }

    private static Row own(Sheet sheet, UUID person) {
        return sheet.row(person).filter(row -> row.released() != null).orElseThrow(ReportResource::none);
    }

    private static RuntimeException none() {
        return Problem.refused(Response.Status.NOT_FOUND, "no-report", "There is no report here, or not yet.");
    }
}
