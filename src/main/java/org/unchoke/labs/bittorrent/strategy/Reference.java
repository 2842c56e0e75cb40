package org.unchoke.labs.bittorrent.strategy;

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
            Ranking ranking = near.ranking();
            int ranked = rank(near, ranking);
            int regular = Math.min(ranked, slots - 1);
            int optimistic = Math.min(Math.max(1, 2 - regular), slots - regular);
            for (int i = 0; i < near.size(); i++) {
                int rank = ranking.of(i);
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

        /** Ranks all who are interested and have not snubbed this peer; returns how many they are. */
        private int rank(Neighbourhood near, Ranking ranking) {
            ranking.begin(near.size());
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i) && !near.snubbed(i)) {
                    ranking.add(i, merit(near, i), near.tie(i));
                }
            }
            return ranking.rank();
        }

        @Override
        public void addTo(Fingerprint fingerprint) {
            fingerprint.add(rounds);
        }
    }
}
