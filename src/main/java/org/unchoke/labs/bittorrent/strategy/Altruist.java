package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Serves everyone who is interested, in equal parts, without asking what they give.
 *
 * <p>Source: the baseline without incentives, as in the file sharing systems before BitTorrent
 * (Adar and Huberman, "Free Riding on Gnutella", First Monday 2000, show what becomes of it).
 */
final class Altruist implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "altruist",
                "Altruist",
                "Serves everyone who wants something, in equal parts.",
                "Baseline without incentives; compare Adar and Huberman, First Monday 2000",
                "Who is interested.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new UnchokeAll();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    private static final class UnchokeAll implements Choker {
        @Override
        public void round(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i)) {
                    near.unchoke(i, Why.EVERYONE);
                } else {
                    near.choke(i, Why.NOT_INTERESTED);
                }
            }
        }

        @Override
        public void changed(Neighbourhood near) {
            round(near);
        }

        @Override
        public void everyTick(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                if (near.interested(i) && !near.unchoked(i)) {
                    near.unchoke(i, Why.EVERYONE);
                }
            }
        }

        @Override
        public void addTo(Fingerprint fingerprint) {}
    }
}
