package org.unchoke.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the criteria give somebody for a whole session.
 *
 * @param points 0 to {@link #FULL}, more if caps allow it; {@code null} if no criterion applies
 * @param lines one for each criterion
 */
public record Grade(Double points, List<Line> lines) {
    /** What a grade with every score 1 has. */
    public static final double FULL = 100;

    private static final int DECIMALS = 2;

    /** Keeps a read-only copy. */
    public Grade {
        lines = List.copyOf(lines);
    }

    /**
     * What one criterion gives.
     *
     * @param key see {@link Weights#key}
     * @param score mean over the rounds to which it applies, each capped; {@code null} if there is none
     * @param points its part of the grade; {@code null} if there is no score
     * @param of the most it can give with a score of 1
     */
    public record Line(String key, double weight, double cap, Double score, Double points, double of) {}

    /**
     * Weighs scores. A criterion without a score does not count, and its weight goes to the others.
     *
     * @param scores of each criterion, by key; those a person gave are a list of one
     */
    public static Grade of(Weights weights, SortedMap<String, List<Double>> scores) {
        double whole = 0;
        for (Map.Entry<String, Weights.Weight> weight : weights.weights().entrySet()) {
            whole += scores.getOrDefault(weight.getKey(), List.of()).isEmpty() ? 0 : weight.getValue().weight();
        }
        List<Line> lines = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Weights.Weight> weight : weights.weights().entrySet()) {
            Line line = line(weight.getKey(), weight.getValue(), scores.getOrDefault(weight.getKey(), List.of()), whole);
            lines.add(line);
            sum += line.points == null ? 0 : line.points;
        }
        return new Grade(whole == 0 ? null : sum, lines);
    }

    private static Line line(String key, Weights.Weight weight, List<Double> scores, double whole) {
        if (scores.isEmpty() || whole == 0) {
            return new Line(key, weight.weight(), weight.cap(), null, null, 0);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.min(score, weight.cap());
        }
        double of = FULL * weight.weight() / whole;
        double mean = sum / scores.size();
        return new Line(key, weight.weight(), weight.cap(), mean, of * mean, of);
    }

    /** Points as pages and exports write them: two decimals, halves up. */
    public static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
