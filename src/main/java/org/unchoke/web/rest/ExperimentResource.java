package org.unchoke.web.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.unchoke.lab.Lab;
import org.unchoke.simulation.Experiments;
import org.unchoke.simulation.SimulationJob;
import org.unchoke.simulation.SimulationJobs;
import org.unchoke.store.Account;

/**
 * Experiments: variants of a scenario, each played with the same seeds by bots alone. They run as jobs, one an account;
 * results are forgotten after an hour unless they are kept.
 */
@Path("/api/experiments")
@RolesAllowed(Account.INSTRUCTOR)
@Blocking
public class ExperimentResource {
    private final Experiments experiments;
    private final SimulationJobs jobs;
    private final SecurityIdentity identity;

    ExperimentResource(Experiments experiments, SimulationJobs jobs, SecurityIdentity identity) {
        this.experiments = experiments;
        this.jobs = jobs;
        this.identity = identity;
    }

    /** What may be changed: the title, and whether it is kept; absent stays as it is. */
    public record Change(String title, Boolean kept) {}

    /** All of the account's: those that run or just ran, then those that were kept, newest first. */
    @GET
    public List<ExperimentJson> list() {
        return experiments.of(owner()).stream().map(ExperimentJson::of).toList();
    }

    /** Starts one; it waits for nothing, ask for its progress. */
    @POST
    public Response start(ExperimentRequest request) {
        if (request == null) {
            throw Playable.bad("no-body", "Send {lab, title, seeds: […], variants: [{label, scenario: {…}}]}.");
        }
        Lab lab = request.checkedLab();
        List<SimulationJob.Variant> variants = request.checkedVariants(lab);
        try {
            SimulationJob job = jobs.submit(
                    owner(), title(request.title()), lab, variants, Playable.seeds(request.seeds()), Experiments.MOST_ROWS);
            return Response.accepted(get(job.id().toString())).build();
        } catch (SimulationJobs.RefusedException refused) {
            throw tooMuch(refused);
        }
    }

    /** One as it is now. */
    @GET
    @Path("{id}")
    public ExperimentJson get(@PathParam("id") String id) {
        return ExperimentJson.of(experiments.find(owner(), uuid(id)).orElseThrow(ExperimentResource::none));
    }

    /** All results of one that is done, by column: see the schema of Digest. */
    @GET
    @Path("{id}/digest")
    @Produces(MediaType.APPLICATION_JSON)
    public String digest(@PathParam("id") String id) {
        return experiments.digest(owner(), uuid(id)).orElseThrow(ExperimentResource::none);
    }

    /** Keeps one that is done, or gives a kept one a title. */
    @PATCH
    @Path("{id}")
    public ExperimentJson change(@PathParam("id") String id, Change change) {
        if (change == null || Boolean.FALSE.equals(change.kept())) {
            throw Playable.bad("bad-change", "Send {kept: true}, {title} or both; to drop one, delete it.");
        }
        String title = change.title() == null ? null : title(change.title());
        UUID number = uuid(id);
        try {
            if (Boolean.TRUE.equals(change.kept()) && !experiments.keep(owner(), number)) {
                throw none();
            }
        } catch (SimulationJobs.RefusedException refused) {
            throw tooMuch(refused);
        }
        if (title != null && !experiments.rename(owner(), number, title)) {
            throw none();
        }
        return get(id);
    }

    /** Deletes one that was kept, cancels one that runs, forgets one that ran. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        if (!experiments.delete(owner(), uuid(id))) {
            throw none();
        }
    }

    private String owner() {
        return identity.getPrincipal().getName();
    }

    private static String title(String text) {
        String title = text == null ? "" : text.strip();
        if (title.isEmpty() || title.length() > ExperimentRequest.LONGEST || title.chars().anyMatch(Character::isISOControl)) {
            throw Playable.bad("bad-title", "title: write 1 to " + ExperimentRequest.LONGEST + " characters on one line.");
        }
        return title;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw none();
        }
    }

    private static RuntimeException tooMuch(SimulationJobs.RefusedException refused) {
        return Problem.refused(Response.Status.TOO_MANY_REQUESTS, "too-much", refused.getMessage() + ".");
    }

    private static RuntimeException none() {
        return Problem.refused(
                Response.Status.NOT_FOUND, "no-such-experiment", "There is no such experiment or result, or it is forgotten.");
    }
}
