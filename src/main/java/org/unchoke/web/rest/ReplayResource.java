package org.unchoke.web.rest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.unchoke.core.Viewer;
import org.unchoke.session.replay.Onlooker;
import org.unchoke.session.replay.ReplayCard;
import org.unchoke.session.replay.Replays;

/**
 * Finished rounds, tick by tick, from any viewer's place. Staff see all; a student sees the own seat's view and the
 * projector's. An answer that the client no longer waits for is not prepared any further.
 */
@Path("/api/sessions/{id}/rounds/{n}/replay")
@PermitAll
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {
    private static final int MOST_FRAMES = 200;
    private final Replays replays;
    private final ReplayRights rights;
    private final RoutingContext request;

    ReplayResource(Replays replays, ReplayRights rights, RoutingContext request) {
        this.replays = replays;
        this.rights = rights;
        this.request = request;
    }

    /**
     * What there is to see, and what happened when.
     *
     * @param viewer {@code projector}, {@code instructor} or the number of a seat; staff see the projector's view if
     *     they say nothing, students their own
     */
    @GET
    public CompletionStage<ReplayCard> card(
            @PathParam("id") String id, @PathParam("n") int n, @QueryParam("viewer") String viewer) {
        UUID session = SessionResource.uuid(id);
        ReplayRights.Holder holder = rights.of(session, n);
        Viewer wanted = wanted(holder, viewer);
        return whileWaiting(replays.card(holder.key(), session, n, wanted, rights.people(holder, session, wanted)))
                .thenApply(card -> holder.seat() == null ? card : card.only(holder.viewers()));
    }

    /**
     * Frames one after the other: {@code [{tick, view}, …]}.
     *
     * @param tick the last frame that is not after it is the first
     * @param count how many, 1 to 200
     */
    @GET
    @Path("frames")
    public CompletionStage<Response> frames(
            @PathParam("id") String id,
            @PathParam("n") int n,
            @QueryParam("viewer") String viewer,
            @QueryParam("tick") @DefaultValue("0") long tick,
            @QueryParam("count") @DefaultValue("50") int count) {
        UUID session = SessionResource.uuid(id);
        ReplayRights.Holder holder = rights.of(session, n);
        if (tick < 0 || count < 1 || count > MOST_FRAMES) {
            throw Problem.refused(Response.Status.BAD_REQUEST, "bad-range", "tick is at least 0, count 1 to 200.");
        }
        Viewer wanted = wanted(holder, viewer);
        return whileWaiting(
                        replays.frames(holder.key(), session, n, wanted, rights.people(holder, session, wanted), tick, count))
                .thenApply(frames -> Response.ok(frames).header("Cache-Control", "private, no-cache").build());
    }

    /** The frames that were kept of the round, few and far between, to show while exact ones are prepared. */
    @GET
    @Path("kept")
    public CompletionStage<String> kept(
            @PathParam("id") String id, @PathParam("n") int n, @QueryParam("viewer") String viewer) {
        UUID session = SessionResource.uuid(id);
        ReplayRights.Holder holder = rights.of(session, n);
        Viewer wanted = wanted(holder, viewer);
        return whileWaiting(replays.kept(holder.key(), session, n, wanted, rights.people(holder, session, wanted)));
    }

    private static Viewer wanted(ReplayRights.Holder holder, String viewer) {
        String named = viewer != null ? viewer : holder.seat() == null ? "projector" : Integer.toString(holder.seat());
        Viewer wanted = Onlooker.read(named).orElseThrow(() -> Problem.refused(
                Response.Status.BAD_REQUEST, "bad-viewer", "viewer is projector, instructor or the number of a seat."));
        if (holder.seat() != null && !holder.viewers().contains(named)) {
            throw Problem.refused(Response.Status.FORBIDDEN, "not-yours",
                    "You see the round from your own seat, or as the projector showed it.");
        }
        return wanted;
    }

    private <T> CompletableFuture<T> whileWaiting(CompletableFuture<T> answer) {
        request.addEndHandler(end -> answer.cancel(false));
        return answer;
    }
}
