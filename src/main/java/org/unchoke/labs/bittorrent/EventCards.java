package org.unchoke.labs.bittorrent;

import java.util.List;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.EventCard.Field;
import org.unchoke.lab.EventCard.Kind;

/** What pages say about the instructor's events. */
final class EventCards {
    private static final Field COUNT = new Field("count", "How many", Kind.COUNT, 10, null);
    private static final Field STRATEGY = new Field("strategy", "Strategy", Kind.STRATEGY, "reference", null);

    private EventCards() {}

    static List<EventCard> all() {
        return List.of(
                new EventCard("addBots", "Add bots", "New peers arrive and play a strategy.", List.of(
                        COUNT, STRATEGY,
                        new Field("uploadBytesPerSecond", "Upload of each", Kind.BYTES_PER_SECOND, null, "drawn as the scenario says"))),
                new EventCard("removeBot", "Remove a bot", "It leaves for good.",
                        List.of(new Field("peer", "Bot", Kind.PEER, null, null))),
                new EventCard("seedLeaves", "Seed leaves", "Who had the file from the start goes away.",
                        List.of(new Field("peer", "Seed", Kind.PEER, null, "every seed"))),
                new EventCard("trackerOutage", "Tracker outage", "The tracker answers nobody for a while.",
                        List.of(new Field("seconds", "For so long", Kind.SECONDS, 120, null))),
                new EventCard("flashCrowd", "Flash crowd", "Many peers arrive at once.", List.of(
                        new Field("count", "How many", Kind.COUNT, 30, null), STRATEGY)),
                new EventCard("setCapacity", "Change capacity", "From now on a peer can upload so much.", List.of(
                        new Field("peer", "Peer", Kind.PEER, null, null),
                        new Field("bytesPerSecond", "Upload", Kind.BYTES_PER_SECOND, 50_000, null))),
                new EventCard("churnBurst", "Churn burst", "Downloading bots, chosen by chance, leave unfinished.",
                        List.of(COUNT)),
                new EventCard("stopResponding", "Poison a peer", "It goes on unchoking others but sends nothing any more.",
                        List.of(new Field("peer", "Peer", Kind.PEER, null, null))),
                new EventCard("extendTime", "Extend time", "The round may take longer.",
                        List.of(new Field("seconds", "By", Kind.SECONDS, 300, null))));
    }
}
