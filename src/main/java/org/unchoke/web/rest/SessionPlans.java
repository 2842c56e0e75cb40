package org.unchoke.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.PlannedRound;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.ShippedScenarios;

/** Turns what a program asks for into a session that can be created, or says everything that is wrong with it. */
@ApplicationScoped
class SessionPlans {
    private final RoundPlans plans;
    private final ShippedScenarios shipped;
    private final ObjectMapper json;

    SessionPlans(RoundPlans plans, ShippedScenarios shipped, ObjectMapper json) {
        this.plans = plans;
        this.shipped = shipped;
        this.json = json;
    }

    NewSession of(SessionRequest request, String account) {
        if (request == null) {
            throw bad("no-body", "Send {lab, scenario: {…} | scenarioId, …}.");
        }
        boolean asksStudentId = Boolean.TRUE.equals(request.asksStudentId());
        return new NewSession(request.title(), rounds(request), emptySeats(request.emptySeats()), asksStudentId, account);
    }

    private List<PlannedRound> rounds(SessionRequest request) {
        JsonNode rounds = request.rounds();
        if (rounds == null || rounds.isNull()) {
            return List.of(plan(request.asRound(), request, ""));
        }
        if (rounds.isIntegralNumber() && rounds.asLong() >= 1 && rounds.asLong() <= NewSession.MOST_ROUNDS) {
            return Collections.nCopies(rounds.asInt(), plan(request.asRound(), request, ""));
        }
        if (rounds.isArray() && !rounds.isEmpty() && rounds.size() <= NewSession.MOST_ROUNDS) {
            List<PlannedRound> planned = new ArrayList<>();
            for (int n = 0; n < rounds.size(); n++) {
                planned.add(plan(round(rounds.get(n), n), request, "/rounds/" + n));
            }
            return planned;
        }
        throw bad("bad-rounds", "rounds is a number from 1 to " + NewSession.MOST_ROUNDS + ", or a list of as many rounds.");
    }

    private SessionRequest.Round round(JsonNode node, int n) {
        try {
            return json.treeToValue(node, SessionRequest.Round.class);
        } catch (JsonProcessingException unfit) {
            throw bad("bad-rounds", "rounds/" + n + ": a round is {lab, scenario | scenarioId, seed}.");
        }
    }

    private PlannedRound plan(SessionRequest.Round round, SessionRequest session, String path) {
        String lab = round.lab() != null ? round.lab() : session.lab();
        Long number = round.seed() != null ? round.seed() : session.seed();
        Document scenario = document(round, session, lab);
        if (lab == null && scenario.fields().get("lab") instanceof String named) {
            lab = named;
        }
        try {
            return plans.plan(lab, scenario, number == null ? null : new Seed(number));
        } catch (ScenarioException wrong) {
            throw Problem.unprocessable("The scenario cannot be played.", wrong.mistakes().stream()
                    .map(m -> new ScenarioException.Mistake(path + "/scenario" + m.path(), m.message()))
                    .toList());
        } catch (IllegalArgumentException outside) {
            throw bad("bad-seed", outside.getMessage() + ".");
        }
    }

    private Document document(SessionRequest.Round round, SessionRequest session, String lab) {
        boolean own = round.scenario() != null || round.scenarioId() != null;
        var given = own ? round : session.asRound();
        if ((given.scenario() == null) == (given.scenarioId() == null)) {
            throw bad("no-scenario", "Give either scenario or scenarioId.");
        }
        if (given.scenario() != null) {
            return document(given.scenario(), lab);
        }
        return shipped.all().stream()
                .filter(one -> one.id().equals(given.scenarioId()) && (lab == null || one.lab().equals(lab)))
                .findFirst()
                .map(ShippedScenarios.Shipped::document)
                .orElseThrow(() -> bad("no-such-scenario", "No scenario that comes with the product has that scenarioId."));
    }

    /** A scenario sent with a lab beside it may leave the lab out. */
    private static Document document(Map<String, Object> fields, String lab) {
        try {
            Document document = new Document(fields);
            return lab == null || fields.containsKey("lab") ? document : document.with("lab", lab);
        } catch (IllegalArgumentException tooLarge) {
            throw bad("bad-number", "A number in the scenario has more than 18 digits.");
        }
    }

    private static EmptySeats emptySeats(String text) {
        if (text == null || text.equals("omit")) {
            return EmptySeats.OMIT;
        }
        if (text.equals("autopilot")) {
            return EmptySeats.AUTOPILOT;
        }
        throw bad("bad-empty-seats", "emptySeats is \"omit\" or \"autopilot\".");
    }

    private static RuntimeException bad(String code, String detail) {
        return Problem.refused(Response.Status.BAD_REQUEST, code, detail);
    }
}
