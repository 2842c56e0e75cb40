package org.unchoke.labs.bittorrent.strategy;

import org.unchoke.core.Fingerprint;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.scenario.Rules;

/**
 * Uploads nothing and lives on optimistic unchokes and seeds; otherwise the reference client.
 *
 * <p>Source: the behaviour that Cohen's tit-for-tat was made against (P2PECON'03); measured among others by
 * Locher et al., "Free Riding in BitTorrent is Cheap", HotNets'06.
 */
final class FreeRider implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "free-rider",
                "Free-rider",
                "Uploads nothing and takes what optimistic unchokes and seeds give.",
                "Cohen, P2PECON 2003; Locher et al., HotNets 2006",
                "Nothing.",
                true);
    }

    @Override
    public Choker choker(Rules rules) {
        return new ChokeAll();
    }

    @Override
    public Strategy asSeed(Rules rules) {
        return this;
    }

    /** Serves nobody. */
    static final class ChokeAll implements Choker {
        @Override
        public void round(Neighbourhood near) {
            for (int i = 0; i < near.size(); i++) {
                near.choke(i, Why.GIVES_NOTHING);
            }
        }

        @Override
        public void changed(Neighbourhood near) {}

        @Override
        public void addTo(Fingerprint fingerprint) {}
    }
}
