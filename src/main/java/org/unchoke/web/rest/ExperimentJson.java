package org.unchoke.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.unchoke.simulation.Experiment;

/**
 * How an experiment stands.
 *
 * @param state running, done, cancelled or failed
 * @param progress 0 … 1
 * @param kept whether it stays until it is deleted
 * @param variants labels
 * @param seeds how many each variant is played with
 */
public record ExperimentJson(
        UUID id,
        String lab,
        String title,
        String state,
        double progress,
        boolean kept,
        List<String> variants,
        int seeds,
        Instant createdAt) {
    static ExperimentJson of(Experiment one) {
        String state = one.state().name().toLowerCase(Locale.ROOT);
        return new ExperimentJson(
                one.id(), one.lab(), one.title(), state, one.progress(), one.kept(), one.variants(), one.seeds(), one.createdAt());
    }
}
