package org.unchoke.labs.napster.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Fields;
import org.unchoke.labs.napster.NapsterAction;
import org.unchoke.labs.napster.strategy.Strategies;

/** Reads what a scenario lets happen: the instructor's events with a time. */
final class EventReader {
    private static final List<String> TYPES =
            List.of("indexDown", "filterTitle", "indexOverloaded", "churnBurst", "addBots");

    private EventReader() {}

    static List<NapsterScenario.Scheduled> read(List<Fields> list, IndexRules index) {
        List<NapsterScenario.Scheduled> events = new ArrayList<>();
        for (Fields fields : list) {
            long at = fields.whole("atSeconds", 1, Limits.SECONDS);
            events.add(new NapsterScenario.Scheduled(at, event(fields, index)));
            fields.close();
        }
        events.sort(Comparator.comparingLong(NapsterScenario.Scheduled::atSeconds));
        return events;
    }

    private static NapsterAction event(Fields fields, IndexRules index) {
        return switch (fields.word("type", TYPES, null)) {
            case "filterTitle" -> new NapsterAction.FilterTitle(words(fields));
            case "indexOverloaded" -> new NapsterAction.IndexOverloaded(
                    (int) fields.whole("queriesPerSecond", 1, 1_000_000), (int) fields.whole("seconds", 1, Limits.SECONDS));
            case "churnBurst" -> new NapsterAction.ChurnBurst((int) fields.whole("count", 1, Limits.PEERS));
            case "addBots" -> new NapsterAction.AddBots(
                    (int) fields.whole("count", 1, 1000), fields.word("strategy", Strategies.bots(), "reference"));
            default -> new NapsterAction.IndexDown(
                    fields.raw("server") == null ? null : (Integer) (int) fields.whole("server", 0, index.servers() - 1),
                    fields.raw("seconds") == null ? null : (Integer) (int) fields.whole("seconds", 1, Limits.SECONDS));
        };
    }

    private static String words(Fields fields) {
        String words = fields.text("words", Limits.WORDS, "");
        if (Words.of(words).isEmpty()) {
            fields.mistake("words", "must hold at least one word of an artist or a title");
        }
        return words;
    }
}
