package org.unchoke.testing.tiny;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Standing;
import org.unchoke.lab.Verdict;
import org.unchoke.testing.tiny.TinyLab.TinyScenario;

/** One running game of the tiny lab. */
final class TinyMatch implements Match {
    /** What a viewer sees. */
    record TinyView(long clock, Me me, List<Row> neighbours) {}

    /** The viewer's own. */
    record Me(int peer, String name, long total, String autopilot) {}

    /** Another one. */
    record Row(int peer, String name, long total) {}

    /** A result. */
    record TinyPlace(int seat, int rank, String name, long total) implements Standing.Place {}

    private record Staged(Actor actor, Action action) {}

    private final TinyScenario scenario;
    private final List<Seat> seats;
    private final long[] total;
    private final boolean[] in;
    private final String[] autopilot;
    private final List<Staged> staged = new ArrayList<>();
    private long now;

    TinyMatch(TinyScenario scenario, List<Seat> seats) {
        this.scenario = scenario;
        this.seats = List.copyOf(seats);
        total = new long[seats.size()];
        in = new boolean[seats.size()];
        autopilot = new String[seats.size()];
        for (Seat seat : seats) {
            in[seat.index()] = seat.holder() != Holder.NOBODY;
            autopilot[seat.index()] = seat.holder() == Holder.STUDENT ? null : "steady";
        }
    }

    @Override
    public Verdict offer(Actor actor, Action action) {
        if (action instanceof TinyAction.Add add && (add.amount() < 1 || add.amount() > 100)) {
            return Verdict.refused("amount", "Add 1 to 100.");
        }
        if (action instanceof TinyAction.Add && autopilot[actor.seat()] != null) {
            return Verdict.refused("autopilot-on", "The autopilot has the seat; take it back first.");
        }
        staged.add(new Staged(actor, action));
        return Verdict.accepted();
    }

    @Override
    public List<LabEvent> tick() {
        List<LabEvent> events = new ArrayList<>();
        staged.forEach(each -> apply(each, events));
        staged.clear();
        now++;
        for (int i = 0; i < total.length; i++) {
            total[i] += in[i] && autopilot[i] != null ? 1 : 0;
        }
        return events;
    }

    private void apply(Staged each, List<LabEvent> events) {
        int seat = each.actor().seat();
        if (each.action() instanceof TinyAction.Add add) {
            total[seat] += add.amount();
            events.add(new TinyEvent.Added(seat, add.amount()));
        } else if (each.action() instanceof TinyAction.Crash crash) {
            fail(crash.fault());
        } else if (each.action() instanceof SeatAction.Joined) {
            in[seat] = true;
            autopilot[seat] = null;
        } else if (each.action() instanceof SeatAction.Left) {
            autopilot[seat] = "steady";
        } else if (each.action() instanceof SeatAction.Autopilot pilot) {
            autopilot[seat] = pilot.strategy();
        }
    }

    private static int fail(TinyAction.Fault fault) {
        return switch (fault) {
            case EXCEPTION -> throw new IllegalStateException("asked to crash");
            case ASSERTION -> throw new AssertionError("asked to crash");
            case OVERFLOW -> fail(fault) + 1;
        };
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public Object view(Viewer viewer, Names names) {
        int own = viewer instanceof Viewer.SeatViewer held ? held.seat() : -1;
        List<Row> rows = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.index() != own && in[seat.index()]) {
                rows.add(new Row(seat.index(), names.of(seat.index(), seat.name()), total[seat.index()]));
            }
        }
        Me me = own < 0 ? null : new Me(own, names.of(own, seats.get(own).name()), total[own], autopilot[own]);
        return new TinyView(now, me, rows);
    }

    @Override
    public boolean over() {
        return now >= scenario.ticks();
    }

    @Override
    public Standing standing() {
        List<TinyPlace> places = new ArrayList<>();
        for (Seat seat : seats) {
            if (in[seat.index()]) {
                long better = 1;
                for (int i = 0; i < total.length; i++) {
                    better += in[i] && total[i] > total[seat.index()] ? 1 : 0;
                }
                places.add(new TinyPlace(seat.index(), (int) better, seat.name(), total[seat.index()]));
            }
        }
        places.sort(Comparator.comparingInt(TinyPlace::rank));
        return new Standing(places);
    }

    @Override
    public long fingerprint() {
        Fingerprint hash = new Fingerprint().add(now);
        for (int i = 0; i < total.length; i++) {
            hash.add(total[i]).add(in[i]).add(autopilot[i]);
        }
        return hash.value();
    }
}
