package org.unchoke.web.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.unchoke.account.Right;
import org.unchoke.gradebook.Comparisons;
import org.unchoke.gradebook.Examinations;
import org.unchoke.gradebook.GradeException;
import org.unchoke.store.Account;

/** Everybody's result in a round, over what the lab's yardstick makes of the same seat. */
@Path("/api/sessions/{id}/rounds/{n}/comparison")
@RolesAllowed({Account.ASSISTANT, Account.GRADER})
@Blocking
public class ComparisonResource {
    private final Comparisons comparisons;
    private final Examinations examinations;
    private final OfSession of;

    ComparisonResource(Comparisons comparisons, Examinations examinations, OfSession of) {
        this.comparisons = comparisons;
        this.examinations = examinations;
        this.of = of;
    }

    /** As far as it is known. */
    @GET
    public Comparisons.Comparison get(@PathParam("id") String id, @PathParam("n") int n) {
        return found(of.allowed(Right.READ, id), n);
    }

    /** Works it out, in the background; what is known already is not asked for again. */
    @POST
    public Comparisons.Comparison start(@PathParam("id") String id, @PathParam("n") int n) {
        UUID session = of.allowed(Right.RUN, id);
        Comparisons.Comparison now = found(session, n);
        if (now.state() != Comparisons.State.DONE && now.state() != Comparisons.State.IMPOSSIBLE) {
            try {
                examinations.start(session);
            } catch (GradeException busy) {
                throw Problem.refused(Response.Status.SERVICE_UNAVAILABLE, "busy", busy.getMessage());
            }
        }
        return found(session, n);
    }

    private Comparisons.Comparison found(UUID session, int n) {
        return comparisons.of(session, n).orElseThrow(() -> Problem.refused(
                Response.Status.NOT_FOUND, "no-such-round", "There is no round " + n + ", or it is not over yet."));
    }
}
