package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Sends the next block to whom it owes most: for each neighbour it counts what it sent less what it received, and
 * serves the smallest of these deficits. Nobody is choked.
 *
 * <p>Source: Sherman, Nieh, Stein, "FairTorrent: Bringing Fairness to Peer-to-Peer Systems", CoNEXT'09. Here a tick's
 * upload is poured onto the smallest deficits until they are level, which is what block after block comes to.
 */
final class FairTorrent implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "fair-torrent",
                "FairTorrent",
                "Always sends to the neighbour it owes most; nobody is choked.",
                "Sherman et al., FairTorrent: Bringing Fairness to Peer-to-Peer Systems, CoNEXT 2009",
                "What it sent to each neighbour and what it received from it.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Deficits();
    }

    private static final class Deficits implements Choker {
        private static final int MOST_WEIGHT = 1_000_000;
        private long[] order = new long[16];

        @Override
        public void round(Neighbourhood near) {
            changed(near);
        }

        @Override
        public void changed(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i)) {
                    near.unchoke(i, Why.DEFICIT);
                } else {
                    near.choke(i, Why.NOT_INTERESTED);
                }
            }
        }

        @Override
        public void everyTick(Neighbourhood near) {
            int count = 0;
            if (order.length < near.size()) {
                order = new long[near.size() * 2];
            }
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i)) {
                    near.unchoke(i, Why.DEFICIT);
                    order[count++] = near.sent(i) - near.received(i);
                }
            }
            long level = level(count, near.uploadBytesPerSecond());
            for (int i = 0; i < near.size(); i++) {
                long owed = level - (near.sent(i) - near.received(i));
                long part = owed <= 0 ? 0 : Math.max(1, (long) ((double) MOST_WEIGHT * owed / Math.max(1, near.uploadBytesPerSecond())));
                near.weight(i, (int) Math.min(MOST_WEIGHT, part));
            }
        }

        /** The height to which {@code capacity} fills the lowest of the deficits. */
        private long level(int count, long capacity) {
            Arrays.sort(order, 0, count);
            long sum = 0;
            for (int filled = 1; filled <= count; filled++) {
                sum += order[filled - 1];
                if (filled == count || order[filled] * filled - sum >= capacity) {
                    return (capacity + sum + filled - 1) / filled;
                }
            }
            return 0;
        }

        @Override
        public void addTo(Fingerprint fingerprint) {}
    }
}
