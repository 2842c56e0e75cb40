package org.unchoke.labs.bittorrent.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.Swarm;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.SwarmView;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/** Draws the evidence of hand seats from a match. */
public final class SwarmWitness implements Collector<List<Evidence>> {
    private final SwarmScenario scenario;
    private final TreeMap<Integer, SeatWitness> seats = new TreeMap<>();
    private Swarm match;

    /**
     * @param seats as the match was opened with
     * @param whose which of them are watched, by index
     */
    public SwarmWitness(SwarmScenario scenario, List<Seat> seats, IntPredicate whose) {
        this.scenario = scenario;
        for (Seat seat : seats) {
            if (seat.hand() && whose.test(seat.index())) {
                this.seats.put(seat.index(), new SeatWitness(seat, scenario.content().pieceBytes()));
            }
        }
    }

    @Override
    public void saw(Match seen, List<LabEvent> events) {
        match = (Swarm) seen;
        long tick = seen.now();
        events.forEach(event -> note(tick, (SwarmEvent) event));
        seats.values().forEach(seat -> seat.pass(tick));
        if (tick % SeatWitness.STEP == 0) {
            seats.forEach((index, seat) -> seat.sample(match.place(index)));
        }
    }

    /** Only those it happened to are told: there are many events and may be many seats. */
    private void note(long tick, SwarmEvent event) {
        if (event instanceof SwarmEvent.PieceCompleted completed) {
            tell(completed.peer(), tick, event);
        } else if (event instanceof SwarmEvent.Unchoked unchoked) {
            tell(unchoked.from(), tick, event);
            tell(unchoked.to(), tick, event);
        } else if (event instanceof SwarmEvent.Choked choked) {
            tell(choked.from(), tick, event);
            tell(choked.to(), tick, event);
        } else if (event instanceof SwarmEvent.Served served) {
            tell(served.from(), tick, event);
            tell(served.to(), tick, event);
        } else if (event instanceof SwarmEvent.Joined joined) {
            tell(joined.peer(), tick, event);
        } else if (event instanceof SwarmEvent.Finished finished) {
            tell(finished.peer(), tick, event);
        } else if (event instanceof SwarmEvent.Left left) {
            tell(left.peer(), tick, event);
        } else if (event instanceof SwarmEvent.Announced announced) {
            tell(announced.peer(), tick, event);
        } else if (event instanceof SwarmEvent.Autopilot change) {
            tell(change.peer(), tick, event);
        }
    }

    private void tell(int index, long tick, SwarmEvent event) {
        SeatWitness seat = seats.get(index);
        if (seat != null) {
            seat.note(tick, event);
        }
    }

    @Override
    public List<Evidence> findings() {
        List<Evidence> found = new ArrayList<>();
        seats.forEach((index, seat) -> {
            SwarmStanding place = match.place(index);
            if (place != null) {
                SwarmView.SeatView view = (SwarmView.SeatView) match.view(Viewer.seat(index), Names.ofScenario());
                long needed = scenario.content().sizeBytes();
                found.add(seat.evidence(place, match.now(), needed, view.me().receivedBytes()));
            }
        });
        return found;
    }
}
