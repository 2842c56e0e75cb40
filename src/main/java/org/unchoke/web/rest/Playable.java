package org.unchoke.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.LabCatalog;
import org.unchoke.simulation.SeedRange;

/** Turns what a request asks to be played into checked values, or refuses it saying everything that is wrong. */
final class Playable {
    private Playable() {}

    /** @param id what the request says; if it says nothing, the scenario does */
    static Lab lab(String id, Map<String, Object> scenario) {
        Object named = id != null ? id : scenario.get("lab");
        return LabCatalog.find(String.valueOf(named))
                .orElseThrow(() -> bad("unknown-lab", "lab must be one of " + LabCatalog.ids() + "."));
    }

    /** @param path where in the request the scenario is, for the mistakes in it; empty if it is clear */
    static Scenario scenario(Lab lab, Map<String, Object> fields, String path) {
        try {
            return lab.scenario(new Document(fields).with("lab", lab.card().id()));
        } catch (ScenarioException wrong) {
            throw Problem.unprocessable("The scenario cannot be played.", wrong.mistakes().stream()
                    .map(mistake -> new ScenarioException.Mistake(path + mistake.path(), mistake.message()))
                    .toList());
        } catch (IllegalArgumentException tooLarge) {
            throw bad("bad-number", "A number in the scenario has more than 18 digits.");
        }
    }

    static List<Seed> seeds(List<Long> numbers) {
        if (numbers == null || numbers.isEmpty() || numbers.size() > SeedRange.MOST || numbers.contains(null)) {
            throw bad("bad-seeds", "seeds: name 1 to " + SeedRange.MOST + " seeds.");
        }
        try {
            return numbers.stream().map(Seed::new).toList();
        } catch (IllegalArgumentException outside) {
            throw bad("bad-seeds", outside.getMessage() + ".");
        }
    }

    static RuntimeException bad(String code, String detail) {
        return Problem.refused(Response.Status.BAD_REQUEST, code, detail);
    }
}
