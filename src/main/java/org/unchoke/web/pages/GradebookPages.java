package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.gradebook.ExaminationJob;
import org.unchoke.gradebook.Examinations;
import org.unchoke.gradebook.GradeChanges;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.GradeImports;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Releases;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Trail;
import org.unchoke.gradebook.files.GradeImport;
import org.unchoke.grading.Grade;
import org.unchoke.grading.Weights;
import org.unchoke.store.Account;
import org.unchoke.web.Caller;

/** The gradebook of a session: the table, its weights, releasing, files, and the trail. */
@Path("/sessions/{id}/grades")
@Blocking
@RolesAllowed(Account.GRADER)
@Produces(MediaType.TEXT_HTML)
public class GradebookPages {
    private final Gradebook gradebook;
    private final GradeChanges changes;
    private final Examinations examinations;
    private final GradeImports imports;
    private final Trail trail;
    private final Releases releases;
    private final Access access;
    private final Caller caller;

    GradebookPages(Gradebook gradebook, GradeChanges changes, Releases releases, Examinations examinations, GradeImports imports, Trail trail, Access access,
            Caller caller) {
        this.gradebook = gradebook;
        this.changes = changes;
        this.releases = releases;
        this.examinations = examinations;
        this.imports = imports;
        this.trail = trail;
        this.access = access;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance sheet(
                Sheet sheet, List<WeightField> fields, List<Line> lines, ExaminationJob job, boolean manage, String problem);

        static native TemplateInstance weights(Sheet sheet, List<WeightField> fields, List<Difference> differences, String problem);

        static native TemplateInstance importing(Sheet sheet, GradeImport.Preview preview, String csv, String problem);

        static native TemplateInstance trail(Sheet sheet, List<Trail.Line> lines);
    }

    /** One participant in the table; a cell for each criterion. */
    public record Line(Row row, List<String> cells, String total) {
        static Line of(Row row) {
            List<String> cells = row.automatic().lines().stream()
                    .map(line -> line.points() == null ? "–" : Figures.points(Grade.rounded(line.points())))
                    .toList();
            return new Line(row, cells, row.total() == null ? "–" : Figures.points(row.total()));
        }
    }

    /** A criterion's weight and cap as they were typed. */
    public record WeightField(String key, String name, String weight, String cap) {}

    /** Whose grade other weights would change. */
    public record Difference(String name, String before, String after) {}

    /** The table. */
    @GET
    public TemplateInstance sheet(@RestPath UUID id) {
        return sheet(id, null);
    }

    private TemplateInstance sheet(UUID id, String problem) {
        Sheet sheet = found(id);
        return Templates.sheet(sheet, fields(sheet, sheet.weights()), sheet.rows().stream().map(Line::of).toList(),
                examinations.find(id).orElse(null), access.may(Right.MANAGE, id), problem);
    }

    private Sheet found(UUID id) {
        access.require(Right.GRADE, id);
        return gradebook.find(id).orElseThrow(NotFoundException::new);
    }

    /** Works the automatic grades out, in the background. */
    @POST
    @Path("examine")
    public Response examine(@RestPath UUID id) {
        access.require(Right.GRADE, id);
        try {
            examinations.start(id);
        } catch (GradeException busy) {
            return Response.status(503).entity(sheet(id, busy.getMessage())).build();
        }
        return back(id, "");
    }

    /** Stops that. */
    @POST
    @Path("examine/cancel")
    public Response cancel(@RestPath UUID id) {
        access.require(Right.GRADE, id);
        examinations.find(id).ifPresent(ExaminationJob::cancel);
        return back(id, "");
    }

    /** Shows everybody's grade to its student. */
    @POST
    @Path("release")
    public Response release(@RestPath UUID id, @RestForm String why) {
        access.require(Right.MANAGE, id);
        releases.release(id, null, caller.by(why, "page"));
        return back(id, "");
    }

    /** Hides all grades from students again. */
    @POST
    @Path("withdraw")
    public Response withdraw(@RestPath UUID id, @RestForm String why) {
        access.require(Right.MANAGE, id);
        releases.withdraw(id, null, caller.by(why, "page"));
        return back(id, "");
    }

    /** Leaves a round out, for one seat or for all, or lets it count again. */
    @POST
    @Path("rounds/{n}/spoilt")
    public Response spoil(@RestPath UUID id, @RestPath int n, @RestForm @DefaultValue("-1") int seat, @RestForm boolean spoilt,
            @RestForm String why, @RestForm @DefaultValue("") String person) {
        access.require(Right.GRADE, id);
        changes.spoil(id, n, seat, spoilt, caller.by(why, "page"));
        return back(id, person.matches("[0-9a-f-]{36}") ? "/" + person : "");
    }

    /** How much each criterion counts. */
    @GET
    @Path("weights")
    public TemplateInstance weights(@RestPath UUID id) {
        access.require(Right.MANAGE, id);
        Sheet sheet = found(id);
        return Templates.weights(sheet, fields(sheet, sheet.weights()), null, null);
    }

    /** Shows whose grade other weights would change, or takes them. */
    @POST
    @Path("weights")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response weights(@RestPath UUID id, MultivaluedMap<String, String> form) {
        access.require(Right.MANAGE, id);
        Sheet sheet = found(id);
        Map<String, Weights.Weight> typed = new LinkedHashMap<>();
        try {
            for (String key : sheet.weights().weights().keySet()) {
                typed.put(key, new Weights.Weight(number(form, "weight " + key), number(form, "cap " + key)));
            }
            if ("save".equals(form.getFirst("do"))) {
                changes.weigh(id, typed, caller.by(form.getFirst("why"), "page"));
                return back(id, "");
            }
        } catch (IllegalArgumentException | GradeException wrong) {
            return Response.status(422).entity(Templates.weights(sheet, fields(sheet, sheet.weights()), null, wrong.getMessage() + ".")).build();
        }
        Sheet after = gradebook.find(id, typed).orElseThrow();
        return Response.ok(Templates.weights(sheet, fields(sheet, after.weights()), differences(sheet, after), null)).build();
    }

    private static double number(MultivaluedMap<String, String> form, String name) {
        String typed = form.getFirst(name);
        return Double.parseDouble(typed == null || typed.isBlank() ? "0" : typed.strip().replace(',', '.'));
    }

    private static List<WeightField> fields(Sheet sheet, Weights weights) {
        return sheet.criteria().stream().map(entry -> {
            Weights.Weight weight = weights.weights().get(entry.key());
            return new WeightField(entry.key(), Language.said(entry.criterion().name()), Figures.plain(weight.weight()),
                    Figures.plain(weight.cap()));
        }).toList();
    }

    private static List<Difference> differences(Sheet before, Sheet after) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < before.rows().size(); i++) {
            String was = Line.of(before.rows().get(i)).total();
            String becomes = Line.of(after.rows().get(i)).total();
            if (!was.equals(becomes)) {
                differences.add(new Difference(before.rows().get(i).participant().name(), was, becomes));
            }
        }
        return differences;
    }

    /** Where a corrected file is handed in. */
    @GET
    @Path("import")
    public TemplateInstance importing(@RestPath UUID id) {
        return Templates.importing(found(id), null, null, null);
    }

    /** Shows what a file would change. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(@RestPath UUID id, @RestForm FileUpload file) {
        Sheet sheet = found(id);
        String csv = UploadedText.of(file);
        try {
            return Response.ok(Templates.importing(sheet, GradeImport.preview(sheet, csv), csv, null)).build();
        } catch (GradeException unfit) {
            return Response.status(422).entity(Templates.importing(sheet, null, null, unfit.getMessage())).build();
        }
    }

    /** Takes the changes over. */
    @POST
    @Path("import/commit")
    public Response commit(@RestPath UUID id, @RestForm String csv, @RestForm String why) {
        access.require(Right.GRADE, id);
        imports.commit(id, csv, caller.by(why, "import"));
        return back(id, "");
    }

    /** Every change. */
    @GET
    @Path("trail")
    public TemplateInstance trail(@RestPath UUID id) {
        Sheet sheet = found(id);
        return Templates.trail(sheet, trail.of(sheet));
    }

    private static Response back(UUID id, String below) {
        return Response.seeOther(URI.create("/sessions/" + id + "/grades" + below)).build();
    }
}
