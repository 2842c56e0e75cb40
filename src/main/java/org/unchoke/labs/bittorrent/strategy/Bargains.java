package org.unchoke.labs.bittorrent.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;

/**
 * The choker of BitTyrant (NSDI'07, figure 5). For each neighbour it keeps {@code gives}, the rate the neighbour is
 * expected to give, and {@code costs}, the rate it must be given; sorts by their ratio; serves while capacity lasts.
 * After each round: who gave is expected to give as much again; who was served and did not unchoke costs 20 % more;
 * who has unchoked for three rounds costs 10 % less.
 */
final class Bargains implements Choker {
    private static final double DEARER = 1.2;
    private static final double CHEAPER = 0.9;
    private static final int PATIENCE = 3;
    private static final double LEAST = 500;

    private final boolean selfish;
    private final TreeMap<Integer, Partner> partners = new TreeMap<>();
    private long learntAt = -1;

    /** What is known of one neighbour; rates in bytes/s. */
    private static final class Partner {
        double gives;
        double costs;
        boolean measured;
        long received;
        int haveAtFirst;
        int generous;
        boolean served;
    }

    /** A neighbour as it is ranked. */
    private record Bargain(int i, Partner partner, double ratio, int tie) {}

    private static final Comparator<Bargain> BEST_FIRST = (a, b) -> {
        int byRatio = Double.compare(b.ratio, a.ratio);
        return byRatio != 0 ? byRatio : Integer.compare(b.tie, a.tie);
    };

    Bargains(boolean selfish) {
        this.selfish = selfish;
    }

    @Override
    public void round(Neighbourhood near) {
        learn(near);
        serve(near);
    }

    @Override
    public void changed(Neighbourhood near) {
        serve(near);
    }

    private void learn(Neighbourhood near) {
        long seconds = Math.max(1, near.now() - learntAt);
        for (int i = 0; i < near.size(); i++) {
            Partner partner = partner(near, i);
            long got = near.received(i) - partner.received;
            partner.received = near.received(i);
            boolean unchokesMe = !near.chokesMe(i);
            if (got > 0 && learntAt >= 0) {
                partner.gives = (double) got / seconds;
                partner.measured = true;
            } else if (!partner.measured) {
                partner.gives = expected(near, i, partner);
            }
            partner.generous = unchokesMe ? partner.generous + 1 : 0;
            if (partner.served && !unchokesMe) {
                partner.costs = Math.min(partner.costs * DEARER, near.uploadBytesPerSecond());
            } else if (partner.generous >= PATIENCE) {
                partner.costs = Math.max(partner.costs * CHEAPER, LEAST);
            }
        }
        learntAt = near.now();
    }

    /** From how fast it announces pieces, which is how fast it downloads: it will upload about as fast, over its slots. */
    private static double expected(Neighbourhood near, int i, Partner partner) {
        long news = (long) (near.have(i) - partner.haveAtFirst) * near.pieceBytes();
        long rate = news / Math.max(1, near.connectedSeconds(i));
        return rate == 0 ? (double) near.uploadBytesPerSecond() / near.slots() : (double) rate / near.slotsAt(rate);
    }

    private Partner partner(Neighbourhood near, int i) {
        Partner partner = partners.get(near.peer(i));
        if (partner == null || near.received(i) < partner.received) {
            partner = new Partner();
            partner.costs = Math.max(LEAST, (double) near.uploadBytesPerSecond() / near.slots());
            partner.haveAtFirst = near.have(i);
            partner.gives = expected(near, i, partner);
            partners.put(near.peer(i), partner);
        }
        return partner;
    }

    private void serve(Neighbourhood near) {
        Bargain[] order = new Bargain[near.size()];
        Arrays.setAll(order, i -> bargain(near, i));
        Arrays.sort(order, BEST_FIRST);
        double capacity = near.uploadBytesPerSecond();
        double spent = 0;
        int rank = 0;
        int served = 0;
        for (Bargain bargain : order) {
            int i = bargain.i();
            Partner partner = bargain.partner();
            partner.served = false;
            if (!near.interested(i)) {
                near.choke(i, Why.NOT_INTERESTED);
                continue;
            }
            rank++;
            if (near.interesting(i) && spent + partner.costs <= capacity) {
                spent += partner.costs;
                partner.served = true;
                near.unchoke(i, Why.BARGAIN, rank, ++served);
            } else {
                near.choke(i, Why.TOO_DEAR, rank, served);
            }
        }
        double stretch = selfish || spent == 0 ? 1 : capacity / spent;
        for (Bargain bargain : order) {
            Partner partner = bargain.partner();
            near.cap(bargain.i(), partner.served ? Math.max(1, (long) (partner.costs * stretch)) : Long.MAX_VALUE);
        }
    }

    private Bargain bargain(Neighbourhood near, int i) {
        Partner partner = partner(near, i);
        return new Bargain(i, partner, partner.gives / partner.costs, near.tie(i));
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
        fingerprint.add(learntAt);
        for (Map.Entry<Integer, Partner> entry : partners.entrySet()) {
            Partner partner = entry.getValue();
            fingerprint.add((long) entry.getKey()).add(partner.gives).add(partner.costs).add(partner.measured);
            fingerprint.add(partner.received).add((long) partner.haveAtFirst).add((long) partner.generous).add(partner.served);
        }
    }
}
