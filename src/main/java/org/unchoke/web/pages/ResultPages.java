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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.Access;
import org.unchoke.account.Right;
import org.unchoke.lab.LabCard.Figure;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.session.RoundResult;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;
import org.unchoke.store.Account;

/** How the rounds of a session ended. */
@Path("/sessions/{id}/results")
@Blocking
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Produces(MediaType.TEXT_HTML)
public class ResultPages {
    private static final String FINISHED = "finishedAtSeconds";
    private static final List<Figure> COMMON =
            List.of(new Figure("rank", "Rank", Unit.COUNT), new Figure("name", "Name", Unit.TEXT));
    private final Sessions sessions;
    private final Access access;

    ResultPages(Sessions sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance results(SessionStatus session, List<Round> rounds, List<Done> log);
    }

    /** One round, ready to be shown. */
    public record Round(RoundResult result) {
        /** Rank and name, then the lab's own columns. */
        public List<Figure> columns() {
            List<Figure> columns = new ArrayList<>(COMMON);
            columns.addAll(result.lab().figures());
            return columns;
        }

        /** One row for each place, best first. */
        public List<Row> rows() {
            return result.standing().stream().map(place -> new Row(place, columns())).toList();
        }

        /** Who finished when, for the script that draws it; {@code null} if the lab has no finish or nobody did. */
        public String bars() {
            if (columns().stream().noneMatch(column -> column.key().equals(FINISHED))) {
                return null;
            }
            return PictureData.bars(result.scenario(), result.standing().stream().map(Round::bar).toList());
        }

        private static PictureData.Bar bar(Map<String, Object> place) {
            Long finished = place.get(FINISHED) instanceof Number number ? number.longValue() : null;
            return new PictureData.Bar(String.valueOf(place.get("name")), finished, person(place));
        }
    }

    /** One place of a standing. */
    public record Row(Map<String, Object> place, List<Figure> columns) {
        /** What stands in each column. */
        public List<Cell> cells() {
            return columns.stream()
                    .map(column -> new Cell(
                            column.label(), Figures.text(place.get(column.key()), column.unit()), column.unit() != Unit.TEXT))
                    .toList();
        }

        /** Whether a student held the seat. */
        public boolean person() {
            return ResultPages.person(place);
        }
    }

    /** A figure as it is written, with the name of its column; numbers are set flush right. */
    public record Cell(String label, String text, boolean numeric) {}

    /** All rounds that were started. */
    @GET
    public TemplateInstance results(@RestPath UUID id) {
        access.require(Right.READ, id);
        SessionStatus session = sessions.find(id).orElseThrow(NotFoundException::new);
        return Templates.results(session, sessions.results(id).stream().map(Round::new).toList(),
                sessions.log(id).stream().map(Done::new).toList());
    }

    private static boolean person(Map<String, Object> place) {
        return "hand".equals(place.get("strategy"));
    }
}
