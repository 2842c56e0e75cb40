package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.lab.Standing;

/** Ranks the participants. Equals share a rank. */
final class Standings {
    private static final Comparator<Servent> BEST_FIRST = Comparator.comparingInt((Servent servent) -> -servent.got.cardinality())
            .thenComparingLong(servent -> servent.gotAt == Servent.NEVER ? Long.MAX_VALUE : servent.gotAt);

    private Standings() {}

    static Standing of(World world) {
        List<Servent> order = new ArrayList<>(world.servents);
        order.removeIf(servent -> servent.joinedAt == Servent.NEVER);
        order.sort(BEST_FIRST);
        List<GnutellaStanding> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int rank = i > 0 && BEST_FIRST.compare(order.get(i - 1), order.get(i)) == 0 ? places.get(i - 1).rank() : i + 1;
            places.add(place(order.get(i), rank));
        }
        return new Standing(places);
    }

    private static GnutellaStanding place(Servent servent, int rank) {
        return new GnutellaStanding(
                servent.index,
                rank,
                servent.seat.name(),
                servent.plays,
                servent.got.cardinality(),
                servent.wanted.size(),
                servent.gotAt == Servent.NEVER ? null : (Long) servent.gotAt,
                servent.findable == 0 ? null : (Double) ((double) servent.found / servent.findable),
                servent.queries,
                servent.hits,
                servent.answers,
                servent.overlaySent + servent.overlayReceived,
                servent.causedBytes,
                servent.carriedBytes,
                servent.duplicates,
                servent.dropped,
                servent.uploaded,
                servent.downloaded,
                servent.neighbours.size(),
                servent.shares ? servent.library.cardinality() : 0,
                servent.upload,
                servent.joinedAt);
    }
}
