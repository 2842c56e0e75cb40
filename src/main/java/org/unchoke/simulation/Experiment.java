package org.unchoke.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An experiment as lists show it.
 *
 * @param state of its job; one that is kept is done
 * @param progress 0 … 1
 * @param kept whether it stays until it is deleted; others are forgotten after an hour or when the server stops
 * @param variants labels, in the order they were given
 * @param seeds how many each variant is played with
 */
public record Experiment(
        UUID id,
        String lab,
        String title,
        SimulationJob.State state,
        double progress,
        boolean kept,
        List<String> variants,
        int seeds,
        Instant createdAt) {
    static Experiment of(SimulationJob job) {
        return new Experiment(
                job.id(),
                job.lab().card().id(),
                job.title(),
                job.state(),
                job.progress(),
                false,
                job.variants().stream().map(SimulationJob.Variant::label).toList(),
                job.seeds().size(),
                job.created());
    }
}
