package org.unchoke.labs.bittorrent.scenario;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Fields;
import org.unchoke.labs.bittorrent.SwarmAction;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Reads what a scenario lets happen: the instructor's events with a time. */
final class EventReader {
    private static final List<String> TYPES = List.of(
            "seedLeaves", "trackerOutage", "flashCrowd", "addBots", "removeBot", "setCapacity", "churnBurst", "stopResponding");
    private static final int CROWD = 1000;

    private final int peers;

    EventReader(List<PeerGroup> groups) {
        this.peers = Math.max(1, groups.stream().mapToInt(PeerGroup::count).sum());
    }

    List<SwarmScenario.Scheduled> read(List<Fields> list) {
        List<SwarmScenario.Scheduled> events = new ArrayList<>();
        for (Fields fields : list) {
            long at = fields.whole("atSeconds", 1, Limits.SECONDS);
            events.add(new SwarmScenario.Scheduled(at, event(fields)));
            fields.close();
        }
        return events;
    }

    private SwarmAction event(Fields fields) {
        return switch (fields.word("type", TYPES, null)) {
            case "trackerOutage" -> new SwarmAction.TrackerOutage((int) fields.whole("seconds", 1, Limits.SECONDS));
            case "flashCrowd" -> new SwarmAction.FlashCrowd(count(fields), strategy(fields));
            case "addBots" -> new SwarmAction.AddBots(count(fields), strategy(fields),
                    fields.raw("uploadBytesPerSecond") == null ? null : fields.whole("uploadBytesPerSecond", 0, Limits.RATE));
            case "removeBot" -> new SwarmAction.RemoveBot(peer(fields));
            case "setCapacity" -> new SwarmAction.SetCapacity(peer(fields), fields.whole("bytesPerSecond", 0, Limits.RATE));
            case "churnBurst" -> new SwarmAction.ChurnBurst(count(fields));
            case "stopResponding" -> new SwarmAction.StopResponding(peer(fields));
            default -> new SwarmAction.SeedLeaves(fields.raw("peer") == null ? null : (Integer) peer(fields));
        };
    }

    private int peer(Fields fields) {
        return (int) fields.whole("peer", 0, peers - 1);
    }

    private static int count(Fields fields) {
        return (int) fields.whole("count", 1, CROWD);
    }

    private static String strategy(Fields fields) {
        List<String> bots = Strategies.all().stream()
                .filter(known -> !known.forSeedsOnly())
                .map((Strategy known) -> known.card().id())
                .filter(id -> !id.equals(PeerGroup.HAND))
                .toList();
        return fields.word("strategy", bots, "reference");
    }
}
