package org.unchoke.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.unchoke.config.PublicAddress;
import org.unchoke.session.Joined;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Sessions;

/** Taking a seat, for programs; browsers take theirs on the join page. */
@Path("/api/sessions/{code}/seats")
@PermitAll
public class SeatResource {
    private final Sessions sessions;
    private final Seating seating;
    private final PublicAddress address;

    SeatResource(Sessions sessions, Seating seating, PublicAddress address) {
        this.sessions = sessions;
        this.seating = seating;
        this.address = address;
    }

    /**
     * Who wants a seat.
     *
     * @param name what the others will see
     * @param studentId only where the session asks for it
     */
    public record Request(String name, String studentId) {}

    /**
     * A seat just taken.
     *
     * @param ticket to be sent as {@code Authorization: Bearer …} with the upgrade; shown only this once
     * @param socket where to connect
     * @param resumeCode takes the seat over on another device, once
     */
    public record Seat(int seat, String name, String ticket, URI socket, String resumeCode) {}

    /** Joins the session with that code. */
    @POST
    public Response join(@PathParam("code") String code, Request request) {
        if (request == null || request.name() == null) {
            throw Problem.refused(Response.Status.BAD_REQUEST, "no-name", "Send {name}: what the others will see.");
        }
        Joined joined = seating.join(code, request.name(), request.studentId());
        String written = sessions.findByCode(code).map(SessionStatus::code).orElse(code);
        Seat seat = new Seat(
                joined.seat(),
                joined.name(),
                joined.ticket(),
                address.socketOf("/ws/sessions/" + written),
                joined.resumeCode());
        return Response.status(Response.Status.CREATED).entity(seat).build();
    }
}
