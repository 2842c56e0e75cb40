package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * A seed that serves everyone alike: it keeps those it unchoked last and gives a third of its slots to new peers
 * over every three rounds, walking its ring.
 *
 * <p>Source: mainline 4.0.2 Choker.py, {@code _rechoke_seed}; its effect is described by Legout et al.,
 * "Clustering and sharing incentives in BitTorrent systems", SIGMETRICS'07.
 */
final class SeedRotation implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "seed-rotation",
                "Seed: rotation",
                "Keeps the peers it unchoked last and gives a third of its slots to others over 30 seconds, in turn.",
                "Mainline client 4.0.2; Legout et al., SIGMETRICS 2007",
                "Who is interested, and since when it serves whom.",
                false);
    }

    @Override
    public Choker choker(Rules rules) {
        return new Rotation();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    @Override
    public boolean forSeedsOnly() {
        return true;
    }

    /** Serves in turn. */
    static final class Rotation implements Choker {
        private long rounds;
        private int freshSinceRound;
        private long[] served = new long[16];

        @Override
        public void round(Neighbourhood near) {
            int share = (near.slots() + 2) / 3;
            int fresh = Math.max(0, (share + (int) (rounds++ % 3)) / 3 - freshSinceRound);
            serve(near, Math.min(fresh, choked(near)));
            freshSinceRound = 0;
        }

        @Override
        public void changed(Neighbourhood near) {
            freshSinceRound += serve(near, 0);
        }

        private static int choked(Neighbourhood near) {
            int choked = 0;
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i) && !near.unchoked(i)) {
                    choked++;
                }
            }
            return choked;
        }

        /** Frees {@code fresh} slots from those served longest and fills what is free from the ring; returns how many began. */
        private int serve(Neighbourhood near, int fresh) {
            int kept = keepLatest(near, near.slots() - fresh);
            int began = 0;
            int last = -1;
            for (int i = 0; i < near.size(); i++) {
                if (!near.unchoked(i) && near.interested(i)) {
                    if (kept + began < near.slots() && !justChoked(near, i)) {
                        near.unchoke(i, Why.TURN);
                        began++;
                        last = i;
                    } else {
                        near.choke(i, Why.WAITS);
                    }
                }
            }
            if (last >= 0) {
                near.turnRingTo((last + 1) % near.size());
            }
            return began;
        }

        private int[] dropped = new int[16];
        private int drops;

        private boolean justChoked(Neighbourhood near, int i) {
            for (int d = 0; d < drops; d++) {
                if (dropped[d] == near.peer(i)) {
                    return true;
                }
            }
            return false;
        }

        /** Chokes the uninterested, then those served longest until {@code most} remain; returns how many do. */
        private int keepLatest(Neighbourhood near, int most) {
            int serving = 0;
            drops = 0;
            if (served.length < near.size()) {
                served = new long[near.size() * 2];
                dropped = new int[near.size() * 2];
            }
            for (int i = 0; i < near.size(); i++) {
                if (!near.interested(i)) {
                    near.choke(i, Why.NOT_INTERESTED);
                } else if (near.unchoked(i)) {
                    served[serving++] = near.unchokedSeconds(i) << 33 | (long) near.tie(i) << 10 | i;
                }
            }
            Arrays.sort(served, 0, serving);
            for (int s = 0; s < serving; s++) {
                int i = (int) (served[s] & 1023);
                if (s < most) {
                    near.unchoke(i, Why.KEPT);
                } else {
                    near.choke(i, Why.WAITS);
                    dropped[drops++] = near.peer(i);
                }
            }
            return Math.min(serving, most);
        }

        @Override
        public void addTo(Fingerprint fingerprint) {
            fingerprint.add(rounds).add((long) freshSinceRound);
        }
    }
}
