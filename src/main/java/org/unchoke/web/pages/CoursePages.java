package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.unchoke.course.Courses;
import org.unchoke.course.RosterFile;
import org.unchoke.course.StudentFile;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;
import org.unchoke.store.Course;
import org.unchoke.store.Student;

/** Courses: staff, rosters, sessions. */
@Path("/courses")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class CoursePages {
    private static final int LARGEST_FILE = 1_000_000;
    private final Courses courses;
    private final StudentFile files;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    CoursePages(Courses courses, StudentFile files, Sessions sessions, SecurityIdentity identity) {
        this.courses = courses;
        this.files = files;
        this.sessions = sessions;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Course> courses, Fields fields);

        static native TemplateInstance course(Course course, List<Student> roster, List<Account> staff, List<Account> others,
                List<SessionStatus> sessions, String problem);

        static native TemplateInstance preview(Course course, RosterFile file, Courses.Preview preview, String csv);
    }

    /** All that the account works for, and the form for a new one. */
    @GET
    public TemplateInstance list() {
        return Templates.list(courses.of(account(), admin()), new Fields());
    }

    /** Makes a course. */
    @POST
    public Response create(@RestForm @DefaultValue("") String title) {
        try {
            return to(courses.create(title, account()).id);
        } catch (IllegalArgumentException unfit) {
            Fields fields = new Fields().with("title", unfit.getMessage());
            fields.set("title", title);
            return Response.status(422).entity(Templates.list(courses.of(account(), admin()), fields)).build();
        }
    }

    /** One course. */
    @GET
    @Path("{id}")
    public TemplateInstance course(@RestPath UUID id) {
        return show(found(id), null);
    }

    private TemplateInstance show(Course course, String problem) {
        List<SessionStatus> own = sessions.list(any -> true).stream().filter(each -> course.id.equals(each.courseId())).toList();
        return Templates.course(
                course, courses.roster(course.id), courses.staff(course.id), courses.others(course.id), own, problem);
    }

    /** Reads a roster and says what importing it would do. Changes nothing. */
    @POST
    @Path("{id}/roster")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response preview(@RestPath UUID id, @RestForm FileUpload file) {
        Course course = found(id);
        if (file == null || file.size() == 0 || file.size() > LARGEST_FILE) {
            return Response.status(422).entity(show(course, "Choose a CSV file of at most 1 MB.")).build();
        }
        return previewed(course, UploadedText.of(file));
    }

    private Response previewed(Course course, String csv) {
        RosterFile read = RosterFile.read(csv);
        Courses.Preview preview = read.mistakes().isEmpty() ? courses.preview(course.id, read.entries()) : null;
        return Response.status(preview == null ? 422 : 200).entity(Templates.preview(course, read, preview, csv)).build();
    }

    /** Imports what was previewed: all of it, or nothing. */
    @POST
    @Path("{id}/roster/import")
    public Response commit(@RestPath UUID id, @RestForm @DefaultValue("") String csv) {
        Course course = found(id);
        RosterFile read = RosterFile.read(csv);
        if (!read.mistakes().isEmpty()) {
            return previewed(course, csv);
        }
        courses.commit(course.id, read.entries());
        return to(id);
    }

    /** Lets an account work for the course. */
    @POST
    @Path("{id}/staff")
    public Response assign(@RestPath UUID id, @RestForm @DefaultValue("") String name) {
        return changed(found(id), () -> courses.assign(id, name));
    }

    /** Ends that. */
    @POST
    @Path("{id}/staff/{who}/release")
    public Response release(@RestPath UUID id, @RestPath UUID who) {
        return changed(found(id), () -> courses.release(id, who));
    }

    /** Takes the course out of the lists, or back in. */
    @POST
    @Path("{id}/archive")
    public Response archive(@RestPath UUID id) {
        Course course = found(id);
        courses.archive(id, course.archivedAt == null);
        return to(id);
    }

    /** Everything that is kept of one student. */
    @GET
    @Path("{id}/students/{student}/export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@RestPath UUID id, @RestPath UUID student) {
        return Response.ok(files.export(enrolled(found(id), student).id))
                .header("Content-Disposition", "attachment; filename=\"student.json\"")
                .build();
    }

    /** Forgets who a student is; the student id has to be typed. */
    @POST
    @Path("{id}/students/{student}/erase")
    public Response erase(@RestPath UUID id, @RestPath UUID student, @RestForm @DefaultValue("") String typed) {
        Course course = found(id);
        Student doomed = enrolled(course, student);
        if (!Student.key(typed).equals(doomed.studentKey)) {
            return Response.status(422)
                    .entity(show(course, "Nothing was erased: type the student id " + doomed.studentId + " to erase this student."))
                    .build();
        }
        return changed(course, () -> files.erase(doomed.id));
    }

    private Student enrolled(Course course, UUID student) {
        return courses.roster(course.id).stream().filter(each -> each.id.equals(student)).findFirst().orElseThrow(NotFoundException::new);
    }

    private Response changed(Course course, Runnable change) {
        try {
            change.run();
            return to(course.id);
        } catch (IllegalArgumentException refused) {
            return Response.status(422).entity(show(course, refused.getMessage())).build();
        }
    }

    private Course found(UUID id) {
        return courses.find(id, account(), admin()).orElseThrow(NotFoundException::new);
    }

    private String account() {
        return identity.getPrincipal().getName();
    }

    private boolean admin() {
        return identity.hasRole(Account.ADMIN);
    }

    private static Response to(UUID course) {
        return Response.seeOther(URI.create("/courses/" + course)).build();
    }
}
