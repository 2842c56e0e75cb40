package org.unchoke.validation.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values lie along one side of a plot.
 *
 * @param label what is measured, with its unit
 * @param min the value at {@code from}
 * @param max the value at {@code to}
 * @param log whether equal ratios, not equal differences, are equally far apart
 * @param from pixel of the least value
 * @param to pixel of the greatest value; less than {@code from} for an upright axis
 */
record Axis(String label, double min, double max, boolean log, double from, double to) {
    private static final int TICKS = 6;
    private static final double[] STEPS = {1, 2, 5, 10};

    /** One mark of the scale. */
    record Tick(double value, String text) {}

    /** An axis wide enough for all values, with some air; a linear one begins at 0 unless that wastes most of it. */
    static Axis around(String label, boolean log, double least, double greatest, double from, double to) {
        if (log) {
            return new Axis(label, least / 1.15, greatest * 1.15, true, from, to);
        }
        double low = least >= 0 && least < 0.7 * greatest ? 0 : least - 0.08 * (greatest - least);
        double air = greatest > low ? 0.05 * (greatest - low) : 1;
        return new Axis(label, low, greatest + air, false, from, to);
    }

    double at(double value) {
        double share = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        return from + share * (to - from);
    }

    List<Tick> ticks() {
        return log ? logarithmic() : linear();
    }

    private List<Tick> linear() {
        double rough = (max - min) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double factor : STEPS) {
            if (step < rough) {
                step = factor * power;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(min / step); i * step <= max; i++) {
            ticks.add(new Tick(i * step, text(i * step, step)));
        }
        return ticks;
    }

    private List<Tick> logarithmic() {
        List<Tick> ticks = new ArrayList<>();
        for (double power = Math.pow(10, Math.floor(Math.log10(min))); power <= max; power *= 10) {
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power >= min && factor * power <= max) {
                    ticks.add(new Tick(factor * power, text(factor * power, power)));
                }
            }
        }
        return ticks;
    }

    private static String text(double value, double step) {
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
