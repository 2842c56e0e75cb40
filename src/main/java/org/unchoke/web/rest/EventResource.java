package org.unchoke.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.unchoke.account.Right;
import org.unchoke.session.Conducting;
import org.unchoke.session.StaffActions;
import org.unchoke.store.Account;

/** What staff let happen in the open round: the events of its lab, described by {@code /api/labs/{id}}. */
@Path("/api/sessions/{id}/events")
@RolesAllowed(Account.ASSISTANT)
public class EventResource {
    private static final int MOST = 200;
    private final Conducting conducting;
    private final OfSession of;

    EventResource(Conducting conducting, OfSession of) {
        this.conducting = conducting;
        this.of = of;
    }

    /** One event {@code {type, …}}, or a list of them that happen together. Waits for the tick that shows them. */
    @POST
    public StaffActions.Outcome happen(@PathParam("id") String id, JsonNode body) {
        List<ObjectNode> events = new ArrayList<>();
        if (body != null && body.isArray()) {
            body.forEach(event -> events.add(object(event)));
        } else {
            events.add(object(body));
        }
        if (events.isEmpty() || events.size() > MOST) {
            throw Playable.bad("bad-events", "Send one event {type, …}, or a list of 1 to " + MOST + ".");
        }
        return conducting.happen(of.allowed(Right.RUN, id), events);
    }

    private static ObjectNode object(JsonNode event) {
        if (event instanceof ObjectNode object) {
            return object;
        }
        throw Playable.bad("bad-events", "An event is an object {type, …}.");
    }
}
