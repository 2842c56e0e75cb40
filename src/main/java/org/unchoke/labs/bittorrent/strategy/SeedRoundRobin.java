package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A seed that serves each for at least 20 pieces and a minute, then the one that has waited longest.
 *
 * <p>Source: libtorrent RC_2_1, {@code src/choker.cpp}, {@code round_robin}, with its defaults.
 */
final class SeedRoundRobin implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "seed-round-robin",
                "Seed: round robin",
                "Serves each for at least 20 pieces and a minute, then whoever has waited longest.",
                "libtorrent RC_2_1, choker.cpp",
                "What it sent to each neighbour, and when.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Turns();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public boolean forSeedsOnly() {
        return true;
    }

    private static final class Turns implements Choker {
        private static final int PIECES = 20;
        private static final int SECONDS = 60;

        private final TreeMap<Integer, Turn> turns = new TreeMap<>();

        /** When a neighbour was last served, and what it had been sent when its turn began. */
        private static final class Turn {
            long servedAt = -1;
            long sentBefore;
        }

        @Override
        public void round(Neighbourhood near) {
            Integer[] order = new Integer[near.size()];
            long[] served = new long[near.size()];
            for (int i = 0; i < near.size(); i++) {
                order[i] = i;
                Turn turn = turns.computeIfAbsent(near.peer(i), peer -> new Turn());
                if (near.unchoked(i)) {
                    turn.servedAt = near.now();
                }
                served[i] = unfinished(near, i, turn) ? -2 : turn.servedAt;
            }
            Arrays.sort(order, (a, b) -> served[a] != served[b] ? Long.compare(served[a], served[b]) : Integer.compare(near.tie(b), near.tie(a)));
            int left = near.slots();
            for (int i : order) {
                if (!near.interested(i)) {
                    near.choke(i, Why.NOT_INTERESTED);
                } else if (left-- > 0) {
                    serve(near, i);
                } else {
                    near.choke(i, Why.WAITS);
                }
            }
        }

        @Override
        public void changed(Neighbourhood near) {
            round(near);
        }

        private static boolean unfinished(Neighbourhood near, int i, Turn turn) {
            boolean enough = near.sent(i) - turn.sentBefore >= (long) PIECES * near.pieceBytes() && near.unchokedSeconds(i) >= SECONDS;
            return near.unchoked(i) && !enough;
        }

        private void serve(Neighbourhood near, int i) {
            if (!near.unchoked(i)) {
                turns.get(near.peer(i)).sentBefore = near.sent(i);
            }
            near.unchoke(i, near.unchoked(i) ? Why.KEPT : Why.TURN);
        }

        @Override
        public void addTo(Fingerprint fingerprint) {
            for (Map.Entry<Integer, Turn> entry : turns.entrySet()) {
                fingerprint.add((long) entry.getKey()).add(entry.getValue().servedAt).add(entry.getValue().sentBefore);
            }
        }
    }
}
