package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A seed that serves those who have just begun, and cannot trade yet, and those who are nearly done, and will be
 * seeds soon; those in the middle can help each other.
 *
 * <p>Source: libtorrent RC_2_1, {@code src/choker.cpp}, {@code anti_leech}; after Chow, Golubchik, Misra,
 * "Improving BitTorrent: A Simple Approach", IPTPS'08.
 */
final class SeedAntiLeech implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "seed-anti-leech",
                "Seed: anti-leech",
                "Serves those at the beginning and those near the end; the others can trade among themselves.",
                "libtorrent RC_2_1, choker.cpp; Chow et al., IPTPS 2008",
                "How many pieces each neighbour has.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new EarlyOrLate();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public boolean forSeedsOnly() {
        return true;
    }

    private static final class EarlyOrLate implements Choker {
        @Override
        public void round(Neighbourhood near) {
            int[] best = new int[near.slots()];
            int count = 0;
            for (int i = 0; i < near.size(); i++) {
                if (!near.interested(i)) {
                    near.choke(i, Why.NOT_INTERESTED);
                    continue;
                }
                int place = count;
                while (place > 0 && before(near, i, best[place - 1])) {
                    place--;
                }
                if (place < best.length) {
                    count = Math.min(count + 1, best.length);
                    System.arraycopy(best, place, best, place + 1, count - place - 1);
                    best[place] = i;
                }
            }
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i) && !contains(best, count, i)) {
                    near.choke(i, Why.WAITS);
                }
            }
            for (int b = 0; b < count; b++) {
                near.unchoke(best[b], Why.EARLY_OR_LATE);
            }
        }

        @Override
        public void changed(Neighbourhood near) {
            round(near);
        }

        private static boolean before(Neighbourhood near, int a, int b) {
            int distanceOfA = Math.abs(2 * near.have(a) - near.pieces());
            int distanceOfB = Math.abs(2 * near.have(b) - near.pieces());
            return distanceOfA != distanceOfB ? distanceOfA > distanceOfB : near.tie(a) > near.tie(b);
        }

        private static boolean contains(int[] items, int count, int item) {
            for (int place = 0; place < count; place++) {
                if (items[place] == item) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addTo(Fingerprint fingerprint) {}
    }
}
