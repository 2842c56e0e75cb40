package org.unchoke.web.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unchoke.account.Right;
import org.unchoke.gradebook.Appeals;
import org.unchoke.gradebook.ExaminationJob;
import org.unchoke.gradebook.Examinations;
import org.unchoke.gradebook.GradeChanges;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.gradebook.GradeCheck;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.GradeImports;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Releases;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.SharedSeats;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Status;
import org.unchoke.gradebook.Trail;
import org.unchoke.gradebook.files.GradeImport;
import org.unchoke.grading.Weights;
import org.unchoke.store.Account;
import org.unchoke.store.SpoiltRound;
import org.unchoke.web.Caller;

/** The gradebook of a session, for programs: all that its pages do. */
@Path("/api/sessions/{id}/grades")
@Blocking
@RolesAllowed(Account.GRADER)
public class GradeResource {
    private final Gradebook gradebook;
    private final GradeChanges changes;
    private final Examinations examinations;
    private final GradeImports imports;
    private final GradeCheck check;
    private final Trail trail;
    private final Releases releases;
    private final SharedSeats shared;
    private final Appeals appeals;
    private final OfSession of;
    private final Caller caller;

    GradeResource(Gradebook gradebook, GradeChanges changes, SharedSeats shared, Releases releases, Examinations examinations, GradeImports imports, GradeCheck check, Trail trail,
            Appeals appeals, OfSession of, Caller caller) {
        this.gradebook = gradebook;
        this.changes = changes;
        this.shared = shared;
        this.releases = releases;
        this.examinations = examinations;
        this.imports = imports;
        this.check = check;
        this.trail = trail;
        this.appeals = appeals;
        this.of = of;
        this.caller = caller;
    }

    /**
     * Where an examination is.
     *
     * @param minutesLeft of work, if it goes on as until now; {@code null} if that cannot be told
     */
    public record Examined(String state, double progress, String message, Long minutesLeft) {
        static Examined of(ExaminationJob job) {
            Long left = job == null || !job.isRunning() || job.minutesLeft() < 0 ? null : (Long) job.minutesLeft();
            return job == null ? new Examined("none", 0, null, null) : new Examined(job.state().word(), job.progress(), job.message(), left);
        }
    }

    private Sheet sheet(String id, Right right) {
        return gradebook.find(of.allowed(right, id)).orElseThrow();
    }

    /** The table. */
    @GET
    public GradeJson grades(@PathParam("id") String id) {
        return GradeJson.of(sheet(id, Right.GRADE), null);
    }

    /** Works the automatic grades out in the background. */
    @POST
    @Path("examination")
    public Response examine(@PathParam("id") String id) {
        return Response.accepted(Examined.of(examinations.start(of.allowed(Right.GRADE, id)))).build();
    }

    /** Where that is. */
    @GET
    @Path("examination")
    public Examined examination(@PathParam("id") String id) {
        return Examined.of(examinations.find(of.allowed(Right.GRADE, id)).orElse(null));
    }

    /** Stops it. */
    @DELETE
    @Path("examination")
    public void cancel(@PathParam("id") String id) {
        examinations.find(of.allowed(Right.GRADE, id)).ifPresent(ExaminationJob::cancel);
    }

    /** Computes everything again from the recordings and says what does not agree. */
    @POST
    @Path("verification")
    public List<String> verify(@PathParam("id") String id) {
        return check.verify(of.allowed(Right.GRADE, id));
    }

    /** Every change. */
    @GET
    @Path("trail")
    public List<Trail.Line> trail(@PathParam("id") String id) {
        return trail.of(sheet(id, Right.GRADE));
    }

    /** Other weights; with {@code ?preview=true} only what they would give. */
    @PUT
    @Path("weights")
    public GradeJson weigh(@PathParam("id") String id, @QueryParam("preview") boolean preview, GradeRequests.Weigh asked) {
        UUID session = of.allowed(Right.MANAGE, id);
        Map<String, Weights.Weight> weights = GradeRequests.sent(asked).weights();
        if (!preview) {
            changes.weigh(session, weights, caller.by(asked.why(), "api"));
        }
        return GradeJson.of(gradebook.find(session, weights).orElseThrow(), null);
    }

    /** Shows grades to students as they are now. */
    @POST
    @Path("release")
    public GradeJson release(@PathParam("id") String id, GradeRequests.Whom whom) {
        UUID session = of.allowed(Right.MANAGE, id);
        releases.release(session, GradeRequests.sent(whom).participant(), caller.by(whom.why(), "api"));
        return grades(id);
    }

    /** Hides them again. */
    @POST
    @Path("withdrawal")
    public GradeJson withdraw(@PathParam("id") String id, GradeRequests.Whom whom) {
        UUID session = of.allowed(Right.MANAGE, id);
        releases.withdraw(session, GradeRequests.sent(whom).participant(), caller.by(whom.why(), "api"));
        return grades(id);
    }

    /** Leaves a round out, or lets it count again. */
    @PUT
    @Path("rounds/{n}/spoilt")
    public GradeJson spoil(@PathParam("id") String id, @PathParam("n") int n, GradeRequests.Spoil asked) {
        int seat = GradeRequests.sent(asked).seat() == null ? SpoiltRound.ALL : asked.seat();
        changes.spoil(of.allowed(Right.GRADE, id), n, seat, asked.spoilt(), caller.by(asked.why(), "api"));
        return grades(id);
    }

    /** What a corrected CSV would change; with {@code ?commit=true} it changes it. */
    @POST
    @Path("import")
    @Consumes("text/csv")
    public GradeImport.Preview imported(@PathParam("id") String id, @QueryParam("commit") boolean commit,
            @QueryParam("why") @DefaultValue("") String why, String csv) {
        UUID session = of.allowed(Right.GRADE, id);
        return commit ? imports.commit(session, csv, caller.by(why, "import")) : GradeImport.preview(gradebook.find(session).orElseThrow(), csv);
    }

    /** One participant's grade and all it rests on. */
    @GET
    @Path("{participant}")
    public GradeJson.Detail grade(@PathParam("id") String id, @PathParam("participant") UUID participant) {
        Sheet sheet = sheet(id, Right.GRADE);
        Row row = sheet.row(participant).orElseThrow(GradeResource::nobody);
        return GradeJson.Detail.of(sheet, row, gradebook.reports(sheet, row.participant()), appeals.of(sheet.session().id, participant));
    }

    /** Changes it: all that is asked, or nothing. */
    @PATCH
    @Path("{participant}")
    public GradeJson.Detail change(@PathParam("id") String id, @PathParam("participant") UUID participant, GradeRequests.Change asked) {
        UUID session = of.allowed(Right.GRADE, id);
        gradebook.find(session).orElseThrow().row(participant).orElseThrow(GradeResource::nobody);
        By by = caller.by(GradeRequests.sent(asked).why(), "api");
        QuarkusTransaction.requiringNew().run(() -> {
            if (asked.status() != null) {
                changes.status(session, participant, Status.of(asked.status()), by);
            }
            if (asked.adjustment() != null) {
                changes.adjust(session, participant, asked.adjustment(), by);
            }
            if (asked.override() != null || Boolean.TRUE.equals(asked.withoutOverride())) {
                changes.override(session, participant, asked.override(), by);
            }
            if (asked.comment() != null) {
                changes.comment(session, participant, asked.comment(), by);
            }
            Map<String, Double> marks = asked.marks() == null ? Map.of() : asked.marks();
            marks.forEach((criterion, score) -> changes.mark(session, participant, criterion, score, by));
        });
        return grade(id, participant);
    }

    /** Notes a second student at the participant's seat. */
    @POST
    @Path("{participant}/partners")
    public GradeJson share(@PathParam("id") String id, @PathParam("participant") UUID participant, GradeRequests.Share asked) {
        shared.share(of.allowed(Right.GRADE, id), participant, GradeRequests.sent(asked).name(), asked.studentId(), caller.by(asked.why(), "api"));
        return grades(id);
    }

    /** Takes that back. */
    @DELETE
    @Path("partners/{partner}")
    public void unshare(@PathParam("id") String id, @PathParam("partner") UUID partner) {
        shared.unshare(of.allowed(Right.GRADE, id), partner, caller.by("", "api"));
    }

    /** Answers the student. */
    @POST
    @Path("{participant}/messages")
    public GradeJson.Detail answer(@PathParam("id") String id, @PathParam("participant") UUID participant, GradeRequests.Say asked) {
        releases.say(of.allowed(Right.GRADE, id), participant, GradeRequests.sent(asked).text(), caller.by("", "api"));
        return grade(id, participant);
    }

    private static GradeException nobody() {
        return new GradeException("Nobody with that id is graded in this session.");
    }
}
