package org.unchoke.web.pages;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.gradebook.Appeals;
import org.unchoke.gradebook.GradeChanges;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Releases;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.SharedSeats;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Status;
import org.unchoke.store.Account;
import org.unchoke.web.Caller;

/**
 * One student's grade beside the evidence. Students come in an order that is random, the same for everybody and every time,
 * and says nothing about them; names can be hidden.
 */
@Path("/sessions/{id}/grades")
@Blocking
@RolesAllowed(Account.GRADER)
@Produces(MediaType.TEXT_HTML)
public class GradePages {
    private final Gradebook gradebook;
    private final GradeChanges changes;
    private final Appeals appeals;
    private final Releases releases;
    private final SharedSeats shared;
    private final Access access;
    private final Caller caller;

    GradePages(Gradebook gradebook, GradeChanges changes, SharedSeats shared, Releases releases, Appeals appeals, Access access, Caller caller) {
        this.gradebook = gradebook;
        this.changes = changes;
        this.shared = shared;
        this.releases = releases;
        this.appeals = appeals;
        this.access = access;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance student(Desk desk, EvidenceView view, List<Appeals.Message> messages, String problem);
    }

    /**
     * Where a grader sits.
     *
     * @param called the student's name, or a number if names are hidden
     * @param position of so many, from 1
     * @param next the student after this one; {@code null} = the last
     */
    public record Desk(Sheet sheet, Row row, boolean blind, String called, int position, int of, UUID previous, UUID next, boolean manage) {
        /** Where this page and its forms are. */
        public String path() {
            return "/sessions/" + sheet.session().id + "/grades/" + row.participant().id();
        }

        /** What keeps names hidden on the next page. */
        public String suffix() {
            return blind ? "?blind=true" : "";
        }

        /** All ways to count. */
        public Status[] statuses() {
            return Status.values();
        }

        /** Points, or a dash. */
        public String total() {
            return row.total() == null ? "–" : Figures.points(row.total());
        }
    }

    /** On to the first student who waits for a mark or an answer, after the given one if there is one. */
    @GET
    @Path("next")
    public Response next(@RestPath UUID id, @RestQuery UUID after, @RestQuery boolean blind) {
        Sheet sheet = found(id);
        List<Row> order = order(sheet);
        int from = 0;
        for (int i = 0; i < order.size(); i++) {
            from = order.get(i).participant().id().equals(after) ? i + 1 : from;
        }
        for (int i = 0; i < order.size(); i++) {
            Row row = order.get((from + i) % order.size());
            if (!row.unmarked().isEmpty() || row.waiting()) {
                return to("/sessions/" + id + "/grades/" + row.participant().id() + (blind ? "?blind=true" : ""));
            }
        }
        return to("/sessions/" + id + "/grades");
    }

    /** The student's grade and why. */
    @GET
    @Path("{person}")
    public TemplateInstance student(@RestPath UUID id, @RestPath UUID person, @RestQuery boolean blind) {
        return show(id, person, blind, null);
    }

    private TemplateInstance show(UUID id, UUID person, boolean blind, String problem) {
        Sheet sheet = found(id);
        List<Row> order = order(sheet);
        Row row = sheet.row(person).orElseThrow(NotFoundException::new);
        int at = order.indexOf(row);
        Desk desk = new Desk(sheet, row, blind, blind ? "Student " + (at + 1) : row.participant().name(), at + 1, order.size(),
                at == 0 ? null : order.get(at - 1).participant().id(),
                at == order.size() - 1 ? null : order.get(at + 1).participant().id(), access.may(Right.MANAGE, id));
        return Templates.student(desk, EvidenceView.of(sheet, row, row.automatic(), gradebook.reports(sheet, row.participant())), appeals.of(id, person), problem);
    }

    private Sheet found(UUID id) {
        access.require(Right.GRADE, id);
        return gradebook.find(id).orElseThrow(NotFoundException::new);
    }

    /** By a mix of both ids: as good as random, and always the same. */
    private static List<Row> order(Sheet sheet) {
        List<Row> order = new ArrayList<>(sheet.rows());
        order.sort(Comparator.comparing(row -> UUID.nameUUIDFromBytes((sheet.session().id + "" + row.participant().id()).getBytes(StandardCharsets.UTF_8))));
        return order;
    }

    /** Keeps what a grader decided, and goes on to the next student if so wished. */
    @POST
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, @RestPath UUID person, @RestQuery boolean blind, MultivaluedMap<String, String> form) {
        Sheet sheet = found(id);
        sheet.row(person).orElseThrow(NotFoundException::new);
        By by = caller.by(form.getFirst("why"), "page");
        return tried(id, person, blind, "next".equals(form.getFirst("do")), () -> {
            changes.status(id, person, Status.of(form.getFirst("status")), by);
            changes.adjust(id, person, points(form.getFirst("adjustment"), BigDecimal.ZERO), by);
            changes.override(id, person, points(form.getFirst("override"), null), by);
            changes.comment(id, person, form.getFirst("comment"), by);
            sheet.criteria().stream().filter(entry -> entry.criterion().manual() && form.containsKey("mark " + entry.key()))
                    .forEach(entry -> changes.mark(id, person, entry.key(), mark(form.getFirst("mark " + entry.key())), by));
        });
    }

    /** Shows this grade to its student. */
    @POST
    @Path("{person}/release")
    public Response release(@RestPath UUID id, @RestPath UUID person, @RestQuery boolean blind, @RestForm boolean hide) {
        access.require(Right.MANAGE, id);
        return tried(id, person, blind, false, () -> {
            if (hide) {
                releases.withdraw(id, person, caller.by("", "page"));
            } else {
                releases.release(id, person, caller.by("", "page"));
            }
        });
    }

    /** Answers the student. */
    @POST
    @Path("{person}/answer")
    public Response answer(@RestPath UUID id, @RestPath UUID person, @RestQuery boolean blind, @RestForm @DefaultValue("") String text) {
        access.require(Right.GRADE, id);
        return tried(id, person, blind, false, () -> releases.say(id, person, text, caller.by("", "page")));
    }

    /** Gives a second student the same seat, or takes that back. */
    @POST
    @Path("{person}/share")
    public Response share(@RestPath UUID id, @RestPath UUID person, @RestQuery boolean blind, @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String studentId, @RestForm boolean undo) {
        access.require(Right.GRADE, id);
        if (undo) {
            shared.unshare(id, person, caller.by("", "page"));
            return to("/sessions/" + id + "/grades");
        }
        return tried(id, person, blind, false, () -> shared.share(id, person, name, studentId, caller.by("", "page")));
    }

    private Response tried(UUID id, UUID person, boolean blind, boolean next, Runnable change) {
        String suffix = blind ? "?blind=true" : "";
        try {
            QuarkusTransaction.requiringNew().run(change); // all of it or nothing
        } catch (GradeException refused) {
            return Response.status(422).entity(show(id, person, blind, refused.getMessage())).build();
        }
        String grades = "/sessions/" + id + "/grades/";
        return to(next ? grades + "next?after=" + person + (blind ? "&blind=true" : "") : grades + person + suffix);
    }

    private static BigDecimal points(String typed, BigDecimal otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.').replace('−', '-'));
        } catch (NumberFormatException wrong) {
            throw new GradeException("“" + typed + "” is no number of points.");
        }
    }

    private static Double mark(String typed) {
        BigDecimal percent = points(typed, null);
        return percent == null ? null : percent.doubleValue() / 100;
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
