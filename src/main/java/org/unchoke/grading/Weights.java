package org.unchoke.grading;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Lab;

/**
 * How much each criterion of a session counts.
 *
 * @param weights by {@link #key}, in the order to show them
 */
public record Weights(Map<String, Weight> weights) {
    /** Keeps a read-only copy. */
    public Weights {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * One criterion's.
     *
     * @param weight its part of the whole, 0 = it does not count
     * @param cap the most a round's score counts
     */
    public record Weight(double weight, double cap) {
        /** The largest weight and the largest cap. */
        public static final double MOST = 1000;

        /** @throws IllegalArgumentException if a number is negative or too large, or the cap is 0 */
        public Weight {
            if (!(weight >= 0 && weight <= MOST && cap > 0 && cap <= MOST)) {
                throw new IllegalArgumentException("A weight is 0 to 1000, a cap more than 0 and at most 1000");
            }
        }
    }

    /** What a criterion is called among those of several labs. */
    public static String key(Lab lab, Criterion criterion) {
        return lab.card().id() + "." + criterion.id();
    }

    /** The labs' own weights. */
    public static Weights of(Collection<? extends Lab> labs) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (Lab lab : labs) {
            lab.rubric().criteria().forEach(criterion -> weights.put(key(lab, criterion), new Weight(criterion.weight(), criterion.cap())));
        }
        return new Weights(weights);
    }

    /** These, but for the criteria that both know, the others. */
    public Weights with(Map<String, Weight> others) {
        Map<String, Weight> changed = new LinkedHashMap<>(weights);
        changed.replaceAll((key, weight) -> others.getOrDefault(key, weight));
        return new Weights(changed);
    }
}
