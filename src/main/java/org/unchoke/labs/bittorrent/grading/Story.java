package org.unchoke.labs.bittorrent.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.unchoke.lab.Evidence.Moment;

/** Finds the moments of a seat that mattered: decisions with what they brought or cost, in bytes, and the dry spells. */
final class Story {
    private static final int LONGEST = 8;
    private static final long DRY = 30;
    private static final long MEGABYTE = 1_000_000;
    private static final int MINUTE = 60;

    private final List<Told> all = new ArrayList<>();
    private final TreeMap<Integer, Long> begun = new TreeMap<>();
    private final TreeMap<Integer, Long> stopped = new TreeMap<>();
    /** Who serves this seat in answer to being served, and the sentence that says so. */
    private final TreeMap<Integer, Told> answers = new TreeMap<>();
    private int answered;
    private long dryFrom = -1;
    private long dryTo = -1;
    private long drySince = -1;

    private record Told(long tick, String sentence, long weight) {}

    void beganToServe(long tick, int other) {
        begun.put(other, tick);
        stopped.remove(other);
    }

    void stoppedServing(long tick, int other) {
        stopped.put(other, tick);
        begun.remove(other);
    }

    void wasServed(long tick, int other) {
        Long since = begun.remove(other);
        if (since != null && tick - since <= SeatWitness.ANSWER) {
            answered++;
            String when = tick == since ? "at once" : (tick - since) + " s later";
            answers.put(other, new Told(since, "You began to serve {" + other + "}; {" + other + "} served you " + when, 0));
        }
    }

    void isServedNoMore(long tick, int other, long bytes, boolean choked) {
        Told answer = answers.remove(other);
        if (answer != null) {
            String sentence = String.format(Locale.ROOT, "%s and sent you %.1f MB.", answer.sentence, (double) bytes / MEGABYTE);
            all.add(new Told(answer.tick, sentence, bytes));
        }
        Long since = stopped.remove(other);
        if (since != null && choked && tick - since <= SeatWitness.ANSWER && bytes > 0) {
            String when = tick == since ? "at the same time" : (tick - since) + " s later";
            all.add(new Told(since, "You stopped serving {" + other + "}; {" + other + "} stopped serving you " + when + ".", bytes));
        }
    }

    void autopilot(long tick, String strategy) {
        all.add(new Told(tick, strategy == null ? "You took the controls." : "The autopilot (" + strategy + ") took the controls.", MEGABYTE));
    }

    void finished(long tick) {
        hungry(tick, false);
        all.add(new Told(tick, "You had the whole file.", Long.MAX_VALUE));
    }

    void hungry(long tick, boolean hungry) {
        if (hungry && drySince < 0) {
            drySince = tick;
        }
        if (drySince >= 0 && tick - drySince > dryTo - dryFrom) {
            dryFrom = drySince;
            dryTo = tick;
        }
        drySince = hungry ? drySince : -1;
    }

    int answered() {
        return answered;
    }

    /** The weightiest, in the order in which they happened. */
    List<Moment> moments() {
        List<Told> told = new ArrayList<>(all);
        if (dryTo - dryFrom >= DRY) {
            told.add(new Told(dryFrom, "Nobody served you from " + clock(dryFrom) + " to " + clock(dryTo) + ".", Long.MAX_VALUE));
        }
        return told.stream()
                .sorted(Comparator.comparingLong(Told::weight).reversed().thenComparingLong(Told::tick))
                .limit(LONGEST)
                .sorted(Comparator.comparingLong(Told::tick).thenComparing(Told::sentence))
                .map(item -> new Moment(item.tick, item.sentence))
                .toList();
    }

    /** Minutes and seconds. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole / MINUTE + ":" + (whole % MINUTE < 10 ? "0" : "") + whole % MINUTE;
    }
}
