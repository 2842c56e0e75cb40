package org.unchoke.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Match;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.BitTorrentLab;

/** The swarms that are measured: one seed, content of 1024 pieces of 256 KiB, skewed capacities, up to 80 neighbours. */
final class Crowd {
    private static final long PIECE = 262_144;
    private static final int PIECES = 1024;

    private Crowd() {}

    /** Everybody comes at once and stays. */
    static Match flash(int leechers, String strategy, long seed) {
        return open(leechers, strategy, seed, Map.of("afterFinish", "stay"));
    }

    /** People come over ten minutes, half of them go before long, and who has finished goes at once. */
    static Match churning(int leechers, long seed) {
        return open(leechers, "reference", seed, Map.of(
                "afterFinish", "leave",
                "joinsAtSeconds", Map.of("uniform", Map.of("min", 0, "max", 600)),
                "leavesAtSeconds", Map.of("exponential", Map.of("meanSeconds", 1200))));
    }

    private static Match open(int leechers, String strategy, long seed, Map<String, Object> ways) {
        Map<String, Object> crowd = new TreeMap<>(ways);
        crowd.putAll(Map.of("name", "leecher", "count", leechers, "role", "leecher", "strategy", strategy,
                "uploadBytesPerSecond", Map.of("lognormal", Map.of("sigma", 1.3))));
        List<Map<String, Object>> peers = new ArrayList<>();
        peers.add(Map.of("name", "seed", "count", 1, "role", "seed", "strategy", "reference", "uploadBytesPerSecond", 500_000, "afterFinish", "stay"));
        peers.add(crowd);
        BitTorrentLab lab = new BitTorrentLab();
        try {
            Scenario scenario = lab.scenario(new Document(new TreeMap<>(Map.of(
                    "lab", "bittorrent",
                    "content", Map.of("sizeBytes", PIECES * PIECE, "pieceBytes", PIECE),
                    "rules", Map.of("maxPeers", 80),
                    "peers", peers))));
            return lab.open(scenario, new Seed(seed), lab.seats(scenario, new Seed(seed)));
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
