package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Seat;
import org.unchoke.lab.StrategyCard;
import org.unchoke.session.PlannedRound;

/**
 * A round in figures, for who is about to create it.
 *
 * @param lesson what it teaches; {@code null} if the scenario does not say
 * @param question what students are asked afterwards; {@code null} if nothing
 * @param students seats for people
 * @param others who else takes part, by group
 */
public record RoundCard(
        int n, String lab, String title, String lesson, String question, int students, List<Crowd> others, List<Fact> facts) {
    private static final int MINUTE = 60;

    /** Participants of one group. */
    public record Crowd(long count, String group, String strategy) {}

    /** One thing worth knowing. */
    public record Fact(String label, String value) {}

    static RoundCard of(int n, PlannedRound round) {
        Map<String, Object> document = round.scenario().document().fields();
        return new RoundCard(n, round.lab().card().name(), round.scenario().title(), text(document, "lesson"), text(document, "question"),
                round.handSeats().size(), crowds(round), facts(document));
    }

    private static String text(Map<String, Object> document, String field) {
        return document.get(field) instanceof String text ? text : null;
    }

    private static List<Crowd> crowds(PlannedRound round) {
        Map<String, Crowd> crowds = new LinkedHashMap<>();
        for (Seat seat : round.lab().seats(round.scenario(), new Seed(0))) {
            if (!seat.hand()) {
                crowds.merge(seat.group() + "/" + seat.strategy(), new Crowd(1, seat.group(), name(round.lab(), seat.strategy())),
                        (some, one) -> new Crowd(some.count() + 1, some.group(), some.strategy()));
            }
        }
        return List.copyOf(crowds.values());
    }

    private static String name(Lab lab, String strategy) {
        return lab.strategies().stream().filter(card -> card.id().equals(strategy)).map(StrategyCard::name).findFirst().orElse(strategy);
    }

    /** What labs call their content differs; what is not there is left out. */
    private static List<Fact> facts(Map<String, Object> document) {
        List<Fact> facts = new ArrayList<>();
        if (document.get("content") instanceof Map<?, ?> content && content.get("sizeBytes") instanceof Number size) {
            String pieces = content.get("pieceBytes") instanceof Number piece && piece.longValue() > 0
                    ? " in " + (size.longValue() + piece.longValue() - 1) / piece.longValue() + " pieces" : "";
            facts.add(new Fact("File", Figures.bytes(size.doubleValue()) + pieces));
        }
        count(document, "files", facts);
        count(document, "songs", facts);
        if (document.get("events") instanceof List<?> events && !events.isEmpty()) {
            facts.add(new Fact("Planned events", events.size() + " (nobody is told)"));
        }
        if (document.get("endsAtSeconds") instanceof Number seconds) {
            facts.add(new Fact("Ends after", minutes(seconds.longValue()) + " of the system’s time, if not done earlier"));
        }
        return facts;
    }

    private static void count(Map<String, Object> document, String field, List<Fact> facts) {
        if (document.get(field) instanceof Map<?, ?> things && things.get("count") instanceof Number count) {
            facts.add(new Fact(field.equals("songs") ? "Songs" : "Files", count.toString()));
        }
    }

    private static String minutes(long seconds) {
        return seconds % MINUTE == 0 ? seconds / MINUTE + " min" : Figures.seconds(seconds);
    }
}
