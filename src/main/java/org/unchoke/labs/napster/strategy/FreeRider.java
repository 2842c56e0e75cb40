package org.unchoke.labs.napster.strategy;

import org.unchoke.lab.StrategyCard;

/**
 * Takes and does not give. Nothing in the protocol speaks against it.
 *
 * <p>Source: Adar and Huberman, "Free Riding on Gnutella", First Monday 5(10), 2000; for Napster, Saroiu et al.
 * (MMCN'02, section 4.4): 20 to 40 % of the peers shared little or nothing.
 */
final class FreeRider implements Strategy {
    @Override
    public StrategyCard card() {
        return new StrategyCard(
                "free-rider",
                "Free-rider",
                "Shares nothing; otherwise the sharing client.",
                "Adar and Huberman, Free riding on Gnutella, First Monday 2000; Saroiu et al., MMCN 2002",
                "The index's replies, whether peers answer a ping, its own transfers.",
                true);
    }

    @Override
    public Manners manners() {
        return Manners.INSTALLED.sharingNothing();
    }
}
