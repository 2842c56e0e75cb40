package org.unchoke.labs.gnutella;

import java.util.List;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.EventCard.Field;
import org.unchoke.lab.EventCard.Kind;

/** What pages say about the instructor's events. */
final class EventCards {
    private EventCards() {}

    static List<EventCard> all() {
        return List.of(
                new EventCard("removeBestConnected", "Remove the best connected", "The servents with most neighbours go: bots for good, people lose their connections.",
                        List.of(many(5))),
                new EventCard("removeRandom", "Random failure", "Servents chosen by chance go, in the same way.", List.of(many(15))),
                new EventCard("flashQuery", "Flash query", "Many bots ask the same question at once.", List.of(
                        new Field("text", "Words", Kind.TEXT, null, "the most popular file"), many(20))),
                new EventCard("bootstrapDown", "Bootstrap node down", "Who knows nobody finds nobody for a while.",
                        List.of(new Field("seconds", "For so long", Kind.SECONDS, 120, null))),
                new EventCard("addBots", "Add bots", "New servents come by the bootstrap node.", List.of(
                        many(10), new Field("strategy", "Strategy", Kind.STRATEGY, "servent", null))),
                new EventCard("removeBot", "Remove a bot", "It leaves for good.", List.of(new Field("peer", "Bot", Kind.PEER, null, null))),
                new EventCard("setCapacity", "Change capacity", "From now on a line sends so much.", List.of(
                        new Field("peer", "Servent", Kind.PEER, null, null),
                        new Field("bytesPerSecond", "Upload", Kind.BYTES_PER_SECOND, 4_000, null))),
                new EventCard("extendTime", "Extend time", "The round may take longer.",
                        List.of(new Field("seconds", "By", Kind.SECONDS, 300, null))));
    }

    private static Field many(int usual) {
        return new Field("count", "How many", Kind.COUNT, usual, null);
    }
}
