package org.unchoke.web.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.unchoke.account.Right;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.files.GradeFiles;
import org.unchoke.session.Recordings;
import org.unchoke.store.Account;

/** The gradebook of a session as files. */
@Path("/api/sessions/{id}/grades")
@Blocking
@RolesAllowed(Account.GRADER)
public class GradeFileResource {
    private static final String CSV = "text/csv; charset=utf-8";
    private final Gradebook gradebook;
    private final Recordings recordings;
    private final OfSession of;

    GradeFileResource(Gradebook gradebook, Recordings recordings, OfSession of) {
        this.gradebook = gradebook;
        this.recordings = recordings;
        this.of = of;
    }

    /** For Canvas. */
    @GET
    @Path("canvas.csv")
    @Produces(CSV)
    public Response canvas(@PathParam("id") String id) {
        return file(id, "canvas.csv", GradeFiles::canvas);
    }

    /** For Moodle. */
    @GET
    @Path("moodle.csv")
    @Produces(CSV)
    public Response moodle(@PathParam("id") String id) {
        return file(id, "moodle.csv", GradeFiles::moodle);
    }

    /** For spreadsheets. */
    @GET
    @Path("plain.csv")
    @Produces(CSV)
    public Response plain(@PathParam("id") String id) {
        return file(id, "plain.csv", GradeFiles::plain);
    }

    /** Everything, with the recordings it follows from. */
    @GET
    @Path("full.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response full(@PathParam("id") String id) {
        return file(id, "full.json", sheet -> {
            List<RecordingJson> all = sheet.rounds().stream()
                    .map(round -> RecordingJson.of(recordings.find(sheet.session().id, round.n())))
                    .toList();
            return GradeJson.of(sheet, all);
        });
    }

    private Response file(String id, String name, Function<Sheet, Object> content) {
        Sheet sheet = gradebook.find(of.allowed(Right.GRADE, id)).orElseThrow();
        String called = "grades-" + sheet.session().code.toLowerCase(Locale.ROOT) + "-" + name;
        return Response.ok(content.apply(sheet)).header("Content-Disposition", "attachment; filename=\"" + called + "\"").build();
    }
}
