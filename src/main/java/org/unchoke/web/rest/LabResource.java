package org.unchoke.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.Lab;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.LabCatalog;
import org.unchoke.web.pages.Language;

/** What pages say about the labs, in the language of whoever asks. */
@Path("/api/labs")
@PermitAll
public class LabResource {
    /**
     * One lab.
     *
     * @param strategies every way to play a seat without a human
     * @param events what the person who runs the room can make happen
     */
    public record LabJson(String id, String name, String summary, List<StrategyCard> strategies, List<EventCard> events) {
        static LabJson of(Lab lab) {
            return new LabJson(lab.card().id(), lab.card().name(), Language.said(lab.card().summary()),
                    lab.strategies().stream().map(LabJson::said).toList(), lab.events().stream().map(LabJson::said).toList());
        }

        private static StrategyCard said(StrategyCard card) {
            return new StrategyCard(card.id(), Language.said(card.name()), Language.said(card.idea()), card.source(), card.sees(),
                    card.autopilot());
        }

        private static EventCard said(EventCard card) {
            return new EventCard(card.type(), Language.said(card.name()), Language.said(card.idea()),
                    card.fields().stream().map(LabJson::said).toList());
        }

        private static EventCard.Field said(EventCard.Field field) {
            return new EventCard.Field(field.name(), Language.said(field.label()), field.kind(), field.usual(), Language.said(field.empty()));
        }
    }

    /** All of them. */
    @GET
    public List<LabJson> all() {
        return LabCatalog.all().stream().map(LabJson::of).toList();
    }

    /** One of them. */
    @GET
    @Path("{lab}")
    public LabJson one(@PathParam("lab") String lab) {
        return LabCatalog.find(lab).map(LabJson::of).orElseThrow(() ->
                Problem.refused(Response.Status.NOT_FOUND, "no-such-lab", "lab must be one of " + LabCatalog.ids() + "."));
    }
}
