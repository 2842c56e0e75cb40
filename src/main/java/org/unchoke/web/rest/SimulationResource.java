package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.simulation.PeerRow;
import org.unchoke.simulation.Run;
import org.unchoke.simulation.SimulationJob;
import org.unchoke.simulation.SimulationJob.Variant;
import org.unchoke.simulation.SimulationJobs;
import org.unchoke.store.Account;

/** Headless runs for programs and for the experiments page: small ones are answered at once, others are jobs. */
@Path("/api/simulations")
@RolesAllowed(Account.INSTRUCTOR)
public class SimulationResource {
    /** How long a client waits before its simulation becomes a job it has to ask for. */
    private static final long AT_ONCE_MILLIS = 3_000;

    private final SimulationJobs jobs;
    private final SecurityIdentity identity;

    SimulationResource(SimulationJobs jobs, SecurityIdentity identity) {
        this.jobs = jobs;
        this.identity = identity;
    }

    /**
     * What to run.
     *
     * @param lab id of the lab; may be left out if the scenario names it
     * @param seeds at least one, each 0 … 2^53-1
     */
    public record Request(String lab, List<Long> seeds, Map<String, Object> scenario) {}

    /**
     * One match.
     *
     * @param measures of the whole match, where the lab has such
     */
    public record RunJson(
            long seed, String fingerprint, long ticks, List<Map<String, Object>> peers, Map<String, Double> measures) {
        static RunJson of(Run run) {
            return new RunJson(
                    run.seed().value(),
                    Fingerprint.hex(run.fingerprint()),
                    run.ticks(),
                    run.places().stream().map(PeerRow::of).toList(),
                    run.measures());
        }
    }

    /**
     * How a job stands.
     *
     * @param state running, done, cancelled or failed
     * @param progress 0 … 1
     * @param runs in the order of the seeds; absent unless done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JobJson(UUID job, String state, double progress, List<RunJson> runs) {
        static JobJson of(SimulationJob job) {
            SimulationJob.State state = job.state();
            List<RunJson> runs = state != SimulationJob.State.DONE
                    ? null
                    : job.runs().join().stream().map(RunJson::of).toList();
            return new JobJson(job.id(), state.name().toLowerCase(Locale.ROOT), job.progress(), runs);
        }
    }

    /** 200 with the runs, or 202 with a job to ask for. */
    @POST
    public Response start(Request request) throws InterruptedException {
        SimulationJob job = submit(request);
        boolean ended = job.endsWithin(AT_ONCE_MILLIS);
        URI where = URI.create("/api/simulations/" + job.id());
        return ended
                ? Response.ok(JobJson.of(job)).build()
                : Response.accepted(JobJson.of(job)).location(where).build();
    }

    /** How the job stands; with its runs once it is done. */
    @GET
    @Path("{job}")
    public JobJson get(@PathParam("job") String id) {
        return JobJson.of(find(id));
    }

    /** Cancels the job; a job that has ended stays as it is. */
    @DELETE
    @Path("{job}")
    public JobJson cancel(@PathParam("job") String id) {
        SimulationJob job = find(id);
        jobs.cancel(job);
        return JobJson.of(job);
    }

    private SimulationJob submit(Request request) {
        if (request == null || request.scenario() == null) {
            throw Playable.bad("no-scenario", "Send {lab, seeds: […], scenario: {…}}.");
        }
        Lab lab = Playable.lab(request.lab(), request.scenario());
        Scenario scenario = Playable.scenario(lab, request.scenario(), "");
        List<Variant> only = List.of(new Variant("", scenario));
        List<Seed> seeds = Playable.seeds(request.seeds());
        try {
            return jobs.submit(owner(), scenario.title(), lab, only, seeds, SimulationJobs.MOST_ROWS);
        } catch (SimulationJobs.RefusedException refused) {
            throw Problem.refused(Response.Status.TOO_MANY_REQUESTS, "too-much", refused.getMessage() + ".");
        }
    }

    private String owner() {
        return identity.getPrincipal().getName();
    }

    private SimulationJob find(String id) {
        return uuid(id)
                .flatMap(number -> jobs.find(owner(), number))
                .orElseThrow(() -> Problem.refused(
                        Response.Status.NOT_FOUND, "no-such-job", "There is no such simulation, or it is forgotten."));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
