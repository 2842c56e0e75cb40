package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.EventCard.Field;
import org.unchoke.lab.EventCard.Kind;

/** What pages say about the instructor's events. */
final class EventCards {
    private EventCards() {}

    static List<EventCard> all() {
        return List.of(
                new EventCard("indexDown", "Index goes down", "Nobody finds anything any more; transfers that run go on.", List.of(
                        new Field("server", "Server", Kind.COUNT, null, "all of them"),
                        new Field("seconds", "For so long", Kind.SECONDS, null, "for ever"))),
                new EventCard("filterTitle", "Order to filter a title", "The index lists no song whose artist and title have these words.",
                        List.of(new Field("words", "Words", Kind.TEXT, null, null))),
                new EventCard("indexOverloaded", "Index overloaded", "Queries from elsewhere fill the line: replies come late or not at all.", List.of(
                        new Field("queriesPerSecond", "Queries a second", Kind.COUNT, 200, null),
                        new Field("seconds", "For so long", Kind.SECONDS, 120, null))),
                new EventCard("churnBurst", "Churn burst", "Bots vanish without signing out; the index lists them for a while yet.",
                        List.of(new Field("count", "How many", Kind.COUNT, 10, null))),
                new EventCard("addBots", "Add bots", "New peers arrive and play a strategy.", List.of(
                        new Field("count", "How many", Kind.COUNT, 10, null),
                        new Field("strategy", "Strategy", Kind.STRATEGY, "reference", null))),
                new EventCard("extendTime", "Extend time", "The round may take longer.",
                        List.of(new Field("seconds", "By", Kind.SECONDS, 300, null))));
    }
}
