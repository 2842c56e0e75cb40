package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.LabCard.Unit;

/** What pictures on the server's pages show, as JSON for the script that draws them ({@code charts/told.ts}). */
final class PictureData {
    private static final int MOST_POINTS = 180;
    private static final double FINENESS = 1000;

    private PictureData() {}

    private record Lines(String kind, String title, String of, Unit unit, long secondsPerValue, String other, List<List<Double>> values) {}

    private record Bars(String kind, String of, List<Bar> bars) {}

    /**
     * One participant.
     *
     * @param seconds when it had everything; {@code null} if it never had
     * @param person whether a student held the seat
     */
    record Bar(String name, Long seconds, boolean person) {}

    /**
     * A figure over time, mine beside that of the yardstick in my seat.
     *
     * @param of the round
     * @param yardstick {@code null} if there is none
     * @param other what the yardstick is called
     * @return {@code null} if there is nothing to draw
     */
    static String curve(String of, Curve mine, Curve yardstick, String other, int secondsPerTick) {
        List<Curve> curves = yardstick == null ? List.of(mine) : List.of(mine, yardstick);
        int longest = curves.stream().mapToInt(curve -> curve.values().size()).max().orElse(0);
        if (longest < 2 || curves.stream().allMatch(curve -> curve.values().stream().allMatch(value -> value == 0))) {
            return null;
        }
        int step = Math.max(1, longest / MOST_POINTS);
        return CardData.json(new Lines("lines", Language.said(mine.label()), of, mine.unit(), mine.ticks() * step * secondsPerTick,
                yardstick == null ? null : other, curves.stream().map(curve -> some(curve.values(), step)).toList()));
    }

    /** Who finished when; {@code null} if nobody did. */
    static String bars(String of, List<Bar> bars) {
        return bars.stream().allMatch(bar -> bar.seconds() == null) ? null : CardData.json(new Bars("bars", of, bars));
    }

    private static List<Double> some(List<Double> values, int step) {
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < values.size(); i += step) {
            some.add(Math.round(values.get(i) * FINENESS) / FINENESS);
        }
        return some;
    }
}
