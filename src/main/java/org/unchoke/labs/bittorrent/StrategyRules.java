package org.unchoke.labs.bittorrent;

import java.util.stream.Collectors;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.scenario.PeerGroup;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Which strategies may play what. */
final class StrategyRules {
    private StrategyRules() {}

    /** Whether a student may hand the seat to a strategy; {@code null} takes it back. */
    static Verdict autopilot(String id) {
        Strategy strategy = id == null ? null : Strategies.find(id);
        if (id == null || (strategy != null && strategy.card().autopilot())) {
            return Verdict.accepted();
        }
        return Verdict.refused("unknown-strategy", "There is no autopilot of that name. Choose one of " + Strategies.all().stream()
                .filter(known -> known.card().autopilot())
                .map(known -> known.card().id())
                .collect(Collectors.joining(", ")) + ".");
    }

    /** Whether a strategy can play a downloading bot. */
    static boolean playsLeechers(String id) {
        Strategy strategy = id == null ? null : Strategies.find(id);
        return strategy != null && !strategy.forSeedsOnly() && !id.equals(PeerGroup.HAND);
    }
}
