package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Tit-for-tat with an optimistic unchoke, as Cohen describes it and the mainline client plays it: serve those who
 * send most, and try one other in turn, so that better partners are found and newcomers get a start.
 *
 * <p>Source: Cohen, "Incentives build robustness in BitTorrent", P2PECON'03; BEP3; mainline 4.0.2 Choker.py.
 * Differences to mainline: its minimum of two uploads applies only where slots allow it, a neighbour that is not
 * interested never takes a slot, and ties go by a random number of the pair.
 */
final class Reference implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "reference",
                "Reference client",
                "Serves the neighbours that send it most, and one more in turn for 30 seconds, whatever that one gave.",
                "Cohen, Incentives build robustness in BitTorrent, P2PECON 2003; BEP3; mainline client 4.0.2",
                "What each neighbour sent in the last 20 seconds, and whether it is interested.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new TitForTat(rules.optimisticSeconds() / rules.rechokeSeconds());
    }

    /** The choker of a leecher: the best senders, and one in turn. */
    static class TitForTat implements Choker {
        private final int roundsPerTurn;
        private long rounds;
        private long[] ranking = new long[16];
        private int[] place = new int[16];

        TitForTat(int roundsPerTurn) {
            this.roundsPerTurn = Math.max(1, roundsPerTurn);
        }

        @Override
        public void round(Neighbourhood near) {
            if (rounds++ % roundsPerTurn == 0) {
                turnRing(near);
            }
            changed(near);
        }

        private static void turnRing(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                if (!near.unchoked(i) && near.interested(i)) {
                    near.turnRingTo(i);
                    return;
                }
            }
        }

        @Override
        public void changed(Neighbourhood near) {
            int slots = near.slots();
            int ranked = rank(near);
            int regular = Math.min(ranked, slots - 1);
            int optimistic = Math.min(Math.max(1, 2 - regular), slots - regular);
            for (int i = 0; i < near.size(); i++) {
                int rank = place[i];
                if (rank > 0 && rank <= regular) {
                    near.unchoke(i, Why.RANK, rank, regular);
                } else if (!near.interested(i)) {
                    near.choke(i, Why.NOT_INTERESTED);
                } else if (optimistic > 0) {
                    optimistic--;
                    near.unchoke(i, Why.OPTIMISTIC);
                } else if (rank == 0) {
                    near.choke(i, Why.SNUBBED);
                } else {
                    near.choke(i, Why.RANK, rank, regular);
                }
            }
        }

        /** What neighbours are ranked by, most first. */
        long merit(Neighbourhood near, int i) {
            return near.downRate(i);
        }

        /** Fills {@code place} with ranks from 1, by rate, ties by the pair's number; 0 = not ranked. */
        private int rank(Neighbourhood near) {
            int ranked = 0;
            if (ranking.length < near.size()) {
                ranking = new long[near.size() * 2];
                place = new int[near.size() * 2];
            }
            for (int i = 0; i < near.size(); i++) {
                place[i] = 0;
                if (near.interested(i) && !near.snubbed(i)) {
                    long rate = Math.min(merit(near, i), (1L << 30) - 1);
                    ranking[ranked++] = rate << 33 | (long) near.tie(i) << 10 | i;
                }
            }
            Arrays.sort(ranking, 0, ranked);
            for (int r = 0; r < ranked; r++) {
                place[(int) (ranking[ranked - 1 - r] & 1023)] = r + 1;
            }
            return ranked;
        }

        @Override
        public void addTo(Fingerprint fingerprint) {
            fingerprint.add(rounds);
        }
    }
}
