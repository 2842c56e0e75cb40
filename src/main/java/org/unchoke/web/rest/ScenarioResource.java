package org.unchoke.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.session.ShippedScenarios.Shipped;
import org.unchoke.store.Account;

/** The scenarios that come with the product. */
@Path("/api/scenarios")
@RolesAllowed(Account.INSTRUCTOR)
public class ScenarioResource {
    private final ShippedScenarios shipped;

    ScenarioResource(ShippedScenarios shipped) {
        this.shipped = shipped;
    }

    /**
     * One of them.
     *
     * @param id its name within the lab
     * @param lesson what it teaches; {@code null} if it does not say, as the next two
     * @param question to discuss
     * @param expected what should come out
     * @param document all of it
     */
    public record ScenarioJson(
            String lab, String id, String title, String lesson, String question, String expected, Map<String, Object> document) {
        static ScenarioJson of(Shipped one) {
            Map<String, Object> document = one.document().fields();
            return new ScenarioJson(
                    one.lab(), one.id(), one.title(), one.lesson(), text(document, "question"), text(document, "expected"), document);
        }

        private static String text(Map<String, Object> document, String field) {
            return document.get(field) instanceof String text ? text : null;
        }
    }

    /** All of one lab, or all there are, by title. */
    @GET
    public List<ScenarioJson> list(@QueryParam("lab") String lab) {
        return shipped.all().stream()
                .filter(one -> lab == null || one.lab().equals(lab))
                .map(ScenarioJson::of)
                .toList();
    }
}
