package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Judgement;
import org.unchoke.lab.Performance;
import org.unchoke.lab.Rubric;

/** How the lab grades: what one got, how soon, what one gave, and whether one's door was open. */
final class Grading {
    private static final String YARDSTICK = "reference";

    private Grading() {}

    static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Criterion("songs-got", "Songs", "You get the songs on your list.", 40, 1, Grading::songsGot),
                        new Criterion("soon", "Time", "You have them as soon as the sharing client would have had them in your seat.",
                                20, 1, Grading::soon),
                        new Criterion("contribution", "Contribution", "You give as much as the sharing client would have given in your seat.",
                                25, 1, Grading::contribution),
                        new Criterion("open-door", "Open door", "Others can have what is in your library for as long as you are online.",
                                15, 1, Grading::openDoor)),
                List.of(YARDSTICK, "free-rider"),
                List.of("soon", "contribution"));
    }

    /** You get the songs on your list: the part of them that you have at the end. */
    static Judgement songsGot(Performance performance) {
        NapsterStanding own = result(performance.own());
        if (own.wantedSongs() == 0) {
            return Judgement.notApplicable("There was nothing on your list.");
        }
        return Judgement.of((double) own.gotSongs() / own.wantedSongs(), "You got " + own.gotSongs() + " of " + own.wantedSongs() + " songs.");
    }

    /** You have them as soon as the sharing client: its mean time to a song over yours, missing ones counting to the end. */
    static Judgement soon(Performance performance) {
        Double own = result(performance.own()).meanSecondsPerSong();
        double client = median(performance, evidence -> result(evidence).meanSecondsPerSong());
        if (own == null || Double.isNaN(client)) {
            return Judgement.notApplicable("There was nothing on your list.");
        }
        return Judgement.of(own == 0 ? 1 : client / own,
                "A song took you " + Math.round(own) + " s on average, the sharing client in your seat " + Math.round(client) + " s.");
    }

    /** You give as much as the sharing client: your bytes over what it would have given. */
    static Judgement contribution(Performance performance) {
        long own = result(performance.own()).uploadedBytes();
        double client = median(performance, evidence -> (double) result(evidence).uploadedBytes());
        if (Double.isNaN(client) || client == 0) {
            return Judgement.notApplicable("Nobody would have asked you for anything.");
        }
        return Judgement.of(own / client, "You gave " + megabytes(own) + ", the sharing client in your seat " + megabytes(client) + ".");
    }

    /** Others can have what is in your library: the part of it that was open, on average over your time online. */
    static Judgement openDoor(Performance performance) {
        NapsterStanding own = result(performance.own());
        return Judgement.of(own.openShare(), "On average, " + Math.round(100 * own.openShare()) + " % of your library was there for others.");
    }

    private static NapsterStanding result(Evidence evidence) {
        return ((NapsterEvidence) evidence).result();
    }

    /** What a figure of the yardstick's evidence can be. */
    private interface Reading {
        Double of(Evidence evidence);
    }

    /** The middle one of what the sharing client got out of this seat; not a number if it was never tried. */
    private static double median(Performance performance, Reading reading) {
        List<Double> values = performance.instead().getOrDefault(YARDSTICK, List.of()).stream()
                .map(reading::of)
                .filter(value -> value != null)
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return Double.NaN;
        }
        int half = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2;
    }

    private static String megabytes(double bytes) {
        return Math.round(bytes / 100_000) / 10.0 + " MB";
    }
}
