package org.unchoke.web.pages;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/** A finished round, shown again to somebody who held a seat in it. */
@Path("/play/{code}/rounds/{n}/replay")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OwnReplayPages {
    private final Sessions sessions;
    private final Seats seats;

    OwnReplayPages(Sessions sessions, Seats seats) {
        this.sessions = sessions;
        this.seats = seats;
    }

    /** The page; without a seat, the way to one. What it may show is up to the JSON interface. */
    @GET
    public Response replay(@RestPath String code, @RestPath int n) {
        Optional<SessionStatus> found = sessions.findByCode(code).filter(each -> seats.holder(each.code()).isPresent());
        if (found.isEmpty()) {
            return Response.seeOther(URI.create("/j/" + code)).build(); // which does not tell whether there is such a session
        }
        SessionStatus session = found.get();
        return Response.ok(ReplayPages.Templates.replay(session, ReplayPages.finished(sessions, session.id(), n), true))
                .build();
    }
}
