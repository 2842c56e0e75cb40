package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.lab.Collector;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.scenario.PeerGroup;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/**
 * Who spends regular upload slots on whom, by capacity class (Legout et al., SIGMETRICS'07, figures 2 and 3): seconds
 * for which leechers of one class served leechers of another, after the first minute and while every class downloads.
 * Optimistic slots and slices for newcomers do not count: they are meant to be blind.
 */
public final class Clustering implements Collector<Clustering.Findings> {
    private static final long WARM_UP = 60;
    private static final int NONE = -1;
    private static final TreeSet<String> BLIND =
            new TreeSet<>(List.of(Why.OPTIMISTIC.code(), Why.NEWCOMER.code(), Why.NEW.code()));

    private final CapacityClasses classes;
    /** Class of each peer that still downloads. */
    private final int[] classOf;
    private final int[] leeching;
    /** Regular slots in use now, by {@code from} in the high half and {@code to} in the low half. */
    private final TreeSet<Long> slots = new TreeSet<>();
    private final int[][] inUse;
    private final long[][] seconds;
    private long counted;
    private boolean closed;

    /**
     * Leechers between two capacities.
     *
     * @param fromBytesPerSecond lowest capacity in the class
     * @param toBytesPerSecond highest
     * @param peers how many there are
     */
    public record CapacityClass(long fromBytesPerSecond, long toBytesPerSecond, int peers) {}

    /**
     * What was found.
     *
     * @param classes slowest first
     * @param slotSeconds row = the class that serves, column = the class that is served
     * @param seconds how long all classes were downloading after the first minute; 0 if they never were
     */
    public record Findings(List<CapacityClass> classes, long[][] slotSeconds, long seconds) {}

    Clustering(SwarmScenario scenario, List<Seat> seats) {
        TreeMap<String, PeerGroup> groups = new TreeMap<>();
        scenario.groups().forEach(group -> groups.put(group.name(), group));
        List<Seat> leechers = seats.stream().filter(seat -> !groups.get(seat.group()).seed()).toList();
        classes = new CapacityClasses(leechers.stream().map(Clustering::capacity).toList());
        int size = classes.all().size();
        leeching = new int[size];
        inUse = new int[size][size];
        seconds = new long[size][size];
        classOf = new int[seats.size()];
        Arrays.fill(classOf, NONE);
        for (Seat seat : leechers) {
            classOf[seat.index()] = classes.of(capacity(seat));
            leeching[classOf[seat.index()]]++;
        }
    }

    private static long capacity(Seat seat) {
        return seat.drawn().get(Newcomers.UPLOAD);
    }

    @Override
    public void saw(Match match, List<LabEvent> events) {
        after(match.now(), events);
    }

    void after(long tick, List<LabEvent> events) {
        events.forEach(this::note);
        for (int left : leeching) {
            closed |= left == 0;
        }
        if (tick <= WARM_UP || closed) {
            return;
        }
        counted++;
        for (int from = 0; from < seconds.length; from++) {
            for (int to = 0; to < seconds.length; to++) {
                seconds[from][to] += inUse[from][to];
            }
        }
    }

    private void note(LabEvent event) {
        if (event instanceof SwarmEvent.Unchoked unchoked) {
            serve(unchoked.from(), unchoked.to(), unchoked.reason());
        } else if (event instanceof SwarmEvent.Reconsidered again) {
            serve(again.from(), again.to(), again.reason());
        } else if (event instanceof SwarmEvent.Choked choked) {
            set(choked.from(), choked.to(), false);
        } else if (event instanceof SwarmEvent.Served served) {
            set(served.from(), served.to(), false);
        } else if (event instanceof SwarmEvent.Finished finished) {
            retire(finished.peer());
        } else if (event instanceof SwarmEvent.Left left) {
            retire(left.peer());
        }
    }

    private void serve(int from, int to, Reason reason) {
        set(from, to, !BLIND.contains(reason.code()));
    }

    private void set(int from, int to, boolean regular) {
        long slot = (long) from << 32 | to;
        if (!counts(from) || !counts(to) || slots.contains(slot) == regular) {
            return;
        }
        inUse[classOf[from]][classOf[to]] += regular ? 1 : -1;
        if (regular) {
            slots.add(slot);
        } else {
            slots.remove(slot);
        }
    }

    private boolean counts(int peer) {
        return peer < classOf.length && classOf[peer] != NONE;
    }

    /** A peer that downloads no more is out of the count, whatever it still does. */
    private void retire(int peer) {
        if (!counts(peer)) {
            return;
        }
        for (long slot : List.copyOf(slots)) {
            int from = (int) (slot >>> 32);
            int to = (int) slot;
            if (from == peer || to == peer) {
                set(from, to, false);
            }
        }
        leeching[classOf[peer]]--;
        classOf[peer] = NONE;
    }

    @Override
    public Findings findings() {
        return new Findings(classes.all(), seconds, counted);
    }
}
