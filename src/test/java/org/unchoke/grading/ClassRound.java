package org.unchoke.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.BitTorrentLab;
import org.unchoke.labs.bittorrent.SwarmAction;
import org.unchoke.labs.bittorrent.SwarmView;
import org.unchoke.replay.Recording;

/** A round played by hand, by students who each follow a simple habit. */
public final class ClassRound {
    public static final Lab LAB = new BitTorrentLab();
    private static final int EVERY = 10;

    /** How a student plays: whom to serve, decided every ten seconds. */
    public enum Habit {
        /** Serves the three who send most, and one more in turn. */
        TIT_FOR_TAT,
        /** Serves the first who want something, and never changes. */
        STUBBORN,
        /** Serves nobody. */
        MISERLY
    }

    private final Recording.Header header;
    private final TreeMap<Integer, Habit> habits = new TreeMap<>();
    private final List<Recording.Entry> entries = new ArrayList<>();
    private Match match;

    /** @param habits of the hand seats in order; the last one is that of all who follow */
    public ClassRound(Recording.Header header, Habit... habits) {
        this.header = header;
        for (Seat seat : header.seats()) {
            if (seat.hand()) {
                this.habits.put(seat.index(), habits[Math.min(this.habits.size(), habits.length - 1)]);
            }
        }
    }

    /** Plays it to its end, or until so many ticks have passed. */
    public Recording play(long atMost) {
        try {
            match = LAB.open(LAB.scenario(header.scenario()), header.seed(), header.seats());
        } catch (ScenarioException wrong) {
            throw new AssertionError(wrong);
        }
        while (!match.over() && match.now() < atMost) {
            if (match.now() % EVERY == 0) {
                habits.forEach(this::decide);
            }
            match.tick();
        }
        return new Recording(header, entries, new Recording.Outcome(match.now(), match.fingerprint()));
    }

    private void decide(int seat, Habit habit) {
        SwarmView.SeatView view = (SwarmView.SeatView) match.view(Viewer.seat(seat), Names.ofScenario());
        if (!view.me().state().equals("downloading") || habit == Habit.MISERLY) {
            return;
        }
        List<Integer> wanted = habit == Habit.STUBBORN ? stubborn(view) : titForTat(view);
        TreeSet<Integer> now = new TreeSet<>(view.neighbours().stream().filter(SwarmView.Neighbour::unchoked).map(SwarmView.Neighbour::peer).toList());
        now.stream().filter(peer -> !wanted.contains(peer)).forEach(peer -> offer(seat, new SwarmAction.Choke(peer)));
        wanted.stream().filter(peer -> !now.contains(peer)).forEach(peer -> offer(seat, new SwarmAction.Unchoke(peer)));
    }

    private static List<Integer> stubborn(SwarmView.SeatView view) {
        return view.neighbours().stream().filter(SwarmView.Neighbour::interested).sorted(Comparator.comparingInt(SwarmView.Neighbour::peer))
                .limit(view.me().slots()).map(SwarmView.Neighbour::peer).toList();
    }

    private List<Integer> titForTat(SwarmView.SeatView view) {
        List<Integer> interested = view.neighbours().stream().filter(SwarmView.Neighbour::interested)
                .sorted(Comparator.comparingLong(SwarmView.Neighbour::downRate).reversed().thenComparingInt(SwarmView.Neighbour::peer))
                .map(SwarmView.Neighbour::peer).toList();
        int regular = Math.min(view.me().slots() - 1, interested.size());
        List<Integer> wanted = new ArrayList<>(interested.subList(0, regular));
        List<Integer> others = interested.subList(regular, interested.size());
        if (!others.isEmpty()) {
            wanted.add(others.get((int) (match.now() / (3 * EVERY) % others.size())));
        }
        return wanted;
    }

    private void offer(int seat, Action action) {
        if (match.offer(Actor.seat(seat), action) instanceof Verdict.Accepted) {
            entries.add(new Recording.Entry(entries.size() + 1L, match.now() + 1, Actor.seat(seat), null, action));
        }
    }
}
