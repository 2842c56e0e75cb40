package org.unchoke.labs.gnutella.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Fields;
import org.unchoke.labs.gnutella.GnutellaAction;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** Reads what a scenario lets happen: the instructor's events with a time. */
final class EventReader {
    private static final List<String> TYPES =
            List.of("removeBestConnected", "removeRandom", "flashQuery", "bootstrapDown", "addBots");

    private EventReader() {}

    static List<GnutellaScenario.Scheduled> read(List<Fields> list) {
        List<GnutellaScenario.Scheduled> events = new ArrayList<>();
        for (Fields fields : list) {
            long at = fields.whole("atSeconds", 1, Limits.SECONDS);
            events.add(new GnutellaScenario.Scheduled(at, event(fields)));
            fields.close();
        }
        events.sort(Comparator.comparingLong(GnutellaScenario.Scheduled::atSeconds));
        return events;
    }

    private static GnutellaAction event(Fields fields) {
        return switch (fields.word("type", TYPES, null)) {
            case "removeRandom" -> new GnutellaAction.RemoveRandom(count(fields));
            case "flashQuery" -> new GnutellaAction.FlashQuery(fields.text("text", Limits.WORDS, ""), count(fields));
            case "bootstrapDown" -> new GnutellaAction.BootstrapDown((int) fields.whole("seconds", 1, Limits.SECONDS));
            case "addBots" -> new GnutellaAction.AddBots(count(fields), fields.word("strategy", Strategies.bots(), "servent"));
            default -> new GnutellaAction.RemoveBestConnected(count(fields));
        };
    }

    private static int count(Fields fields) {
        return (int) fields.whole("count", 1, Limits.SERVENTS);
    }
}
