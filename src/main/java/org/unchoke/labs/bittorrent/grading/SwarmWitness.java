package org.unchoke.labs.bittorrent.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Standing;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.SwarmView;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/** Draws the evidence of all hand seats from a match. */
public final class SwarmWitness implements Collector<List<Evidence>> {
    private final SwarmScenario scenario;
    private final TreeMap<Integer, SeatWitness> seats = new TreeMap<>();
    private Match match;

    /** @param seats as the match was opened with */
    public SwarmWitness(SwarmScenario scenario, List<Seat> seats) {
        this.scenario = scenario;
        for (Seat seat : seats) {
            if (seat.hand()) {
                this.seats.put(seat.index(), new SeatWitness(seat, scenario.content().pieceBytes()));
            }
        }
    }

    @Override
    public void saw(Match seen, List<LabEvent> events) {
        match = seen;
        long tick = seen.now();
        for (LabEvent event : events) {
            seats.values().forEach(seat -> seat.note(tick, (SwarmEvent) event));
        }
        seats.values().forEach(seat -> seat.pass(tick));
        if (tick % SeatWitness.STEP == 0) {
            TreeMap<Integer, SwarmStanding> places = places();
            seats.forEach((index, seat) -> seat.sample(places.get(index)));
        }
    }

    @Override
    public List<Evidence> findings() {
        List<Evidence> found = new ArrayList<>();
        TreeMap<Integer, SwarmStanding> places = places();
        seats.forEach((index, seat) -> {
            if (places.containsKey(index)) {
                SwarmView.SeatView view = (SwarmView.SeatView) match.view(Viewer.seat(index), Names.ofScenario());
                long needed = scenario.content().sizeBytes();
                found.add(seat.evidence(places.get(index), match.now(), needed, view.me().receivedBytes()));
            }
        });
        return found;
    }

    private TreeMap<Integer, SwarmStanding> places() {
        TreeMap<Integer, SwarmStanding> places = new TreeMap<>();
        for (Standing.Place place : match.standing().places()) {
            places.put(place.seat(), (SwarmStanding) place);
        }
        return places;
    }
}
