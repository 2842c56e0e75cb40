package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.gradebook.CourseGrades;
import org.unchoke.gradebook.files.GradeFiles;
import org.unchoke.store.Account;

/** All grades of a course: its roster by its sessions. */
@Path("/courses/{id}/grades")
@Blocking
@RolesAllowed(Account.GRADER)
@Produces(MediaType.TEXT_HTML)
public class CourseGradesPages {
    private final CourseGrades grades;
    private final Access access;

    CourseGradesPages(CourseGrades grades, Access access) {
        this.grades = grades;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance course(CourseGrades.Table table);
    }

    /** The table. */
    @GET
    public TemplateInstance course(@RestPath UUID id) {
        access.requireCourse(Right.GRADE, id);
        return Templates.course(grades.find(id).orElseThrow(NotFoundException::new));
    }

    /** The same for spreadsheets. */
    @GET
    @Path("grades.csv")
    @Produces("text/csv; charset=utf-8")
    public Response csv(@RestPath UUID id) {
        access.requireCourse(Right.GRADE, id);
        CourseGrades.Table table = grades.find(id).orElseThrow(NotFoundException::new);
        return Response.ok(GradeFiles.course(table)).header("Content-Disposition", "attachment; filename=\"grades.csv\"").build();
    }
}
