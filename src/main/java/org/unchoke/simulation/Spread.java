package org.unchoke.simulation;

import java.util.Arrays;

/**
 * Where a set of numbers lies: quartiles by linear interpolation between order statistics (Hyndman and Fan's
 * type 7, the default of R and NumPy, so that anyone can check a figure with their own tool).
 *
 * @param count how many numbers there were
 */
public record Spread(int count, double min, double lowerQuartile, double median, double upperQuartile, double max) {

    /**
     * @param values in any order; left as they are
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No numbers, no spread");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(
                sorted.length,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1]);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
