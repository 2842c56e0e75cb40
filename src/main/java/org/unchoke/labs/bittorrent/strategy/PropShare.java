package org.unchoke.labs.bittorrent.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Splits the next round's upload in proportion to what each neighbour gave in the last one, and keeps a tenth for
 * some who gave nothing yet, in turn.
 *
 * <p>Source: Levin, LaCurts, Spring, Bhattacharjee, "BitTorrent is an Auction: Analyzing and Improving BitTorrent's
 * Incentives", SIGCOMM'08: proportional share cannot be gamed by splitting a bid.
 */
final class PropShare implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "prop-share",
                "PropShare",
                "Gives each neighbour a part of its upload as large as that one's part of its download, and a tenth to newcomers.",
                "Levin et al., BitTorrent is an Auction, SIGCOMM 2008",
                "What each neighbour sent in the last round, and whether it is interested.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Shares();
    }

    private static final class Shares implements Choker {
        private static final int ALL = 1_000_000;
        private static final int FOR_NEWCOMERS = ALL / 10;

        private final TreeMap<Integer, Long> before = new TreeMap<>();
        private final TreeMap<Integer, Long> gave = new TreeMap<>();

        @Override
        public void round(Neighbourhood near) {
            gave.clear();
            for (int i = 0; i < near.size(); i++) {
                long received = near.received(i);
                gave.put(near.peer(i), Math.max(0, received - before.getOrDefault(near.peer(i), 0L)));
            }
            before.clear();
            for (int i = 0; i < near.size(); i++) {
                before.put(near.peer(i), near.received(i));
            }
            turnRing(near);
            changed(near);
        }

        /** The next newcomer comes first. */
        private void turnRing(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                if (!near.unchoked(i) && near.interested(i) && gaveOf(near, i) == 0) {
                    near.turnRingTo(i);
                    return;
                }
            }
        }

        @Override
        public void changed(Neighbourhood near) {
            long total = 0;
            for (int i = 0; i < near.size(); i++) {
                total += near.interested(i) ? gaveOf(near, i) : 0;
            }
            int newcomers = near.slots();
            for (int i = 0; i < near.size(); i++) {
                long given = gaveOf(near, i);
                if (!near.interested(i)) {
                    near.choke(i, Why.NOT_INTERESTED);
                } else if (given > 0) {
                    near.weight(i, (int) Math.max(1, (double) (ALL - FOR_NEWCOMERS) * given / total));
                    near.unchoke(i, Why.SHARE);
                } else if (newcomers-- > 0) {
                    near.weight(i, FOR_NEWCOMERS / near.slots());
                    near.unchoke(i, Why.NEWCOMER);
                } else {
                    near.choke(i, Why.GAVE_NOTHING);
                }
            }
        }

        private long gaveOf(Neighbourhood near, int i) {
            return gave.getOrDefault(near.peer(i), 0L);
        }

        @Override
        public void addTo(Fingerprint fingerprint) {
            for (TreeMap<Integer, Long> memory : List.of(before, gave)) {
                for (Map.Entry<Integer, Long> entry : memory.entrySet()) {
                    fingerprint.add((long) entry.getKey()).add(entry.getValue());
                }
            }
        }
    }
}
