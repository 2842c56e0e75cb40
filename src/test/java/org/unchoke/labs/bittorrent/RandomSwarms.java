package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.core.Rng;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Swarms and moves of all kinds, sensible or not, wholly decided by a random stream. */
final class RandomSwarms {
    private static final List<String> LEECHERS = Strategies.all().stream()
            .filter(strategy -> !strategy.forSeedsOnly())
            .map((Strategy strategy) -> strategy.card().id())
            .toList();
    private static final List<String> SEED_POLICIES = List.of("rotation", "fastest", "roundRobin", "superSeed", "antiLeech");

    private RandomSwarms() {}

    static SwarmBuilder builder(Rng rng) {
        SwarmBuilder swarm = SwarmBuilder.swarm()
                .seed(rng.nextInt(1_000_000))
                .pieces(1 + rng.nextInt(70))
                .pieceBytes(1024 + rng.nextInt(60_000))
                .hands(Holder.values()[1 + rng.nextInt(3)])
                .rule("slots", List.of("fixed(1)", "fixed(2)", "fixed(4)", "sqrt", "azureus").get(rng.nextInt(5)))
                .rule("seedPolicy", SEED_POLICIES.get(rng.nextInt(5)))
                .rule("maxPeers", 1 + rng.nextInt(12))
                .rule("numwant", 1 + rng.nextInt(10))
                .rule("piecePolicy", List.of("rarest", "random", "inOrder").get(rng.nextInt(3)))
                .rule("snubSeconds", 5 + rng.nextInt(60))
                .field("endsAtSeconds", 50 + rng.nextInt(250))
                .seeds(1 + rng.nextInt(2)).uplink(uplink(rng));
        int groups = 1 + rng.nextInt(5);
        for (int g = 0; g < groups; g++) {
            swarm.peers(1 + rng.nextInt(3), LEECHERS.get(rng.nextInt(LEECHERS.size()))).uplink(uplink(rng));
            vary(swarm, rng);
        }
        swarm.hands(2).uplink(20_000);
        return swarm.field("events", events(rng));
    }

    private static Object uplink(Rng rng) {
        return rng.nextInt(3) == 0 ? Map.of("lognormal", Map.of("sigma", 1.3)) : (Object) (long) rng.nextInt(60_000);
    }

    private static void vary(SwarmBuilder swarm, Rng rng) {
        if (rng.nextInt(2) == 0) {
            swarm.with("downloadBytesPerSecond", 500 + rng.nextInt(30_000));
        }
        if (rng.nextInt(3) == 0) {
            swarm.with("joinsAtSeconds", Map.of("exponential", Map.of("meanSeconds", 30)));
        }
        if (rng.nextInt(4) == 0) {
            swarm.with("leavesAtSeconds", Map.of("uniform", Map.of("min", 20, "max", 200)));
        }
        swarm.with("afterFinish", List.of("leave", "stay", "linger(20)").get(rng.nextInt(3)));
    }

    private static List<Map<String, Object>> events(Rng rng) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = rng.nextInt(5); i > 0; i--) {
            Map<String, Object> event = new TreeMap<>();
            event.put("atSeconds", 1 + rng.nextInt(150));
            switch (rng.nextInt(6)) {
                case 0 -> event.putAll(Map.of("type", "trackerOutage", "seconds", 60));
                case 1 -> event.putAll(Map.of("type", "flashCrowd", "count", 3, "strategy", "reference"));
                case 2 -> event.putAll(Map.of("type", "setCapacity", "peer", 1, "bytesPerSecond", rng.nextInt(90_000)));
                case 3 -> event.putAll(Map.of("type", "churnBurst", "count", 2));
                case 4 -> event.putAll(Map.of("type", "stopResponding", "peer", 2));
                default -> event.put("type", "seedLeaves");
            }
            events.add(event);
        }
        return events;
    }

    /** Somebody who may or may not be allowed to. */
    static Actor actor(Rng rng, int peers) {
        return new Actor(Actor.Role.values()[rng.nextInt(8) == 0 ? rng.nextInt(3) : rng.nextInt(6) == 0 ? 2 : 0],
                rng.nextInt(3) == 0 ? rng.nextInt(peers + 4) - 2 : peers - 1 - rng.nextInt(2));
    }

    /** A move that may or may not make sense. */
    static Action action(Rng rng, int peers) {
        int peer = rng.nextInt(20) == 0 ? (int) rng.nextLong() : rng.nextInt(peers + 1);
        Long rate = rng.nextInt(4) == 0 ? null : rng.nextInt(5) == 0 ? rng.nextLong() : (Long) (long) rng.nextInt(30_000);
        String strategy = rng.nextInt(3) == 0 ? null : LEECHERS.get(rng.nextInt(LEECHERS.size()));
        return switch (rng.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> new SwarmAction.Unchoke(peer);
            case 5, 6 -> new SwarmAction.Choke(peer);
            case 7 -> new SwarmAction.CapConnection(peer, rate);
            case 8 -> new SwarmAction.Weight(peer, rng.nextInt(10) == 0 ? (int) rng.nextLong() : rng.nextInt(9));
            case 9 -> new SwarmAction.CapUpload(rate);
            case 10 -> new SwarmAction.AskTracker();
            case 11, 12 -> new SwarmAction.Connect(peer);
            case 13 -> new SwarmAction.Disconnect(peer);
            case 14 -> new SwarmAction.Ban(peer);
            case 15 -> new SwarmAction.PiecePolicy(rng.nextInt(2) == 0 ? "random" : strategy);
            case 16 -> new SwarmAction.AfterFinish(rng.nextInt(2) == 0 ? "stay" : strategy);
            case 17 -> new SeatAction.Autopilot(strategy);
            case 18 -> new SeatAction.Joined();
            case 19 -> new SeatAction.Left();
            case 20 -> new SwarmAction.AddBots(rng.nextInt(4), strategy, rate);
            case 21 -> new SwarmAction.SetCapacity(peer, rate == null ? 0 : rate);
            case 22 -> new SwarmAction.RemoveBot(peer);
            default -> new SwarmAction.SeedLeaves(rng.nextInt(2) == 0 ? null : peer);
        };
    }
}
