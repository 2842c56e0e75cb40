package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.store.RoundRecord;

/** Reads scenarios, those that somebody hands in and those on record, into rounds that can be played. */
@ApplicationScoped
public class RoundPlans {
    private final Labs labs;

    RoundPlans(Labs labs) {
        this.labs = labs;
    }

    /**
     * Reads the scenario of a round.
     *
     * @param seed {@code null} lets each round draw its own
     * @throws ScenarioException naming every mistake, by its path within the scenario
     */
    public PlannedRound plan(String lab, Document scenario, Seed seed) throws ScenarioException {
        PlannedRound planned = read(lab, scenario, seed);
        if (planned.handSeats().isEmpty()) {
            throw new ScenarioException(List.of(new ScenarioException.Mistake(
                    "", "Nobody could join: the scenario has no seats for people (strategy \"hand\").")));
        }
        return planned;
    }

    /** Reads a round on record. */
    PlannedRound read(RoundRecord round) throws ScenarioException {
        return read(round.lab, Documents.parse(round.scenario), round.seed == null ? null : new Seed(round.seed));
    }

    /** The same where a round that can no longer be read ends it. */
    PlannedRound require(RoundRecord round) {
        try {
            return read(round);
        } catch (ScenarioException changed) {
            throw new IllegalStateException("Round " + round.n + " can no longer be read: " + changed.getMessage(), changed);
        }
    }

    private PlannedRound read(String id, Document document, Seed seed) throws ScenarioException {
        Lab lab = labs.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_LAB, "There is no lab called \"" + id + "\"."));
        Scenario scenario = lab.scenario(document);
        List<Integer> hands = RoundHeader.handSeats(lab.seats(scenario, seed == null ? new Seed(0) : seed));
        return new PlannedRound(lab, scenario, seed, hands);
    }
}
