package org.unchoke.web.rest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Standing;
import org.unchoke.simulation.DryRun;
import org.unchoke.simulation.Finding;
import org.unchoke.simulation.PeerRow;
import org.unchoke.simulation.Run;

/**
 * How a dry run stands.
 *
 * @param state running, done, cancelled or failed
 * @param progress 0 … 1
 * @param rounds what came out; empty until it is done
 */
public record DryRunJson(UUID id, String title, String state, double progress, List<RoundJson> rounds) {
    /**
     * One round.
     *
     * @param lab its id
     * @param name of the lab
     * @param autopilot who played the students' seats
     * @param seconds how long it took with each of the dice, in the system's time, the shortest first
     * @param standing of the run between the shortest and the longest, best first
     */
    public record RoundJson(
            int n,
            String lab,
            String name,
            String title,
            String autopilot,
            List<Long> seconds,
            int secondsPerTick,
            long seed,
            long ticks,
            List<LabCard.Figure> figures,
            Map<String, Object> scenario,
            List<Map<String, Object>> standing,
            Object findings,
            List<Finding> warnings) {
        static RoundJson of(DryRun.Found found) {
            LabCard card = found.round().lab().card();
            Run run = found.typical();
            return new RoundJson(found.n(), card.id(), card.name(), found.round().scenario().title(), autopilot(found.round()),
                    found.runs().stream().map(each -> each.ticks() * card.secondsPerTick()).toList(), card.secondsPerTick(),
                    run.seed().value(), run.ticks(), card.figures(), found.round().scenario().document().fields(), standing(run),
                    run.findings(), found.findings());
        }

        private static String autopilot(DryRun.Round round) {
            return round.lab().strategies().stream()
                    .filter(card -> card.id().equals(round.scenario().autopilot()))
                    .map(card -> card.name())
                    .findFirst()
                    .orElse(round.scenario().autopilot());
        }

        private static List<Map<String, Object>> standing(Run run) {
            return run.places().stream()
                    .sorted(Comparator.comparingInt(Standing.Place::rank).thenComparingInt(Standing.Place::seat))
                    .map(RoundJson::row)
                    .toList();
        }

        private static Map<String, Object> row(Standing.Place place) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("seat", place.seat());
            row.put("rank", place.rank());
            row.putAll(PeerRow.of(place));
            return row;
        }
    }

    static DryRunJson of(DryRun run) {
        return new DryRunJson(run.id(), run.title(), run.state().name().toLowerCase(Locale.ROOT), run.progress(),
                run.found().stream().map(RoundJson::of).toList());
    }
}
