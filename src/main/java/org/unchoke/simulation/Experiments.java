package org.unchoke.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.config.Json;
import org.unchoke.store.Account;
import org.unchoke.store.ExperimentRecord;

/** An account's experiments: those that run or just ran, in memory, and those that were kept, in the database. */
@ApplicationScoped
public class Experiments {
    /** Seeds x variants x participants: what a browser still draws without effort. */
    public static final long MOST_ROWS = 60_000;

    /** More than this one account has lost track of. */
    public static final int MOST_KEPT = 200;

    private final SimulationJobs jobs;

    Experiments(SimulationJobs jobs) {
        this.jobs = jobs;
    }

    /** All of the account's, those in memory first, then newest first. */
    @Transactional
    public List<Experiment> of(String owner) {
        List<Experiment> kept = ExperimentRecord.heads(account(owner)).stream().map(Experiments::experiment).toList();
        List<Experiment> all = new ArrayList<>();
        for (SimulationJob job : jobs.of(owner)) {
            if (kept.stream().noneMatch(one -> one.id().equals(job.id()))) {
                all.add(Experiment.of(job));
            }
        }
        all.addAll(kept);
        return all;
    }

    /** One of the account's. */
    public Optional<Experiment> find(String owner, UUID id) {
        return of(owner).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Its results as the JSON of a {@link Digest}; empty while it has none. */
    @Transactional
    public Optional<String> digest(String owner, UUID id) {
        return ExperimentRecord.owned(account(owner), id)
                .map(record -> record.digest)
                .or(() -> jobs.find(owner, id).filter(Experiments::done).map(job -> write(Digest.of(job))));
    }

    /** Gives it a name. Says whether there is such an experiment. */
    @Transactional
    public boolean rename(String owner, UUID id, String title) {
        Optional<ExperimentRecord> kept = ExperimentRecord.owned(account(owner), id);
        kept.ifPresent(record -> record.title = title);
        return kept.isPresent();
    }

    /**
     * Keeps the results of a job that is done; again is no harm. Says whether there is such a job.
     *
     * @throws SimulationJobs.RefusedException if the account has kept too many
     */
    @Transactional
    public boolean keep(String owner, UUID id) {
        UUID account = account(owner);
        if (ExperimentRecord.owned(account, id).isPresent()) {
            return true;
        }
        Optional<SimulationJob> done = jobs.find(owner, id).filter(Experiments::done);
        if (done.isPresent() && ExperimentRecord.countOf(account) >= MOST_KEPT) {
            throw new SimulationJobs.RefusedException(
                    "You have kept " + MOST_KEPT + " experiments; delete one that you no longer need first");
        }
        done.ifPresent(job -> store(account, job));
        return done.isPresent();
    }

    private static void store(UUID account, SimulationJob job) {
        Experiment head = Experiment.of(job);
        ExperimentRecord record = new ExperimentRecord();
        record.id = job.id();
        record.ownerId = account;
        record.lab = head.lab();
        record.title = head.title();
        record.variants = write(head.variants());
        record.seeds = head.seeds();
        record.digest = write(Digest.of(job));
        record.createdAt = head.createdAt();
        record.persist();
    }

    /** Deletes what was kept, cancels what runs, forgets what ran. Says whether there was anything. */
    @Transactional
    public boolean delete(String owner, UUID id) {
        Optional<SimulationJob> job = jobs.find(owner, id);
        job.ifPresent(jobs::forget);
        Optional<ExperimentRecord> kept = ExperimentRecord.owned(account(owner), id);
        kept.ifPresent(ExperimentRecord::delete);
        return job.isPresent() || kept.isPresent();
    }

    private static boolean done(SimulationJob job) {
        return job.state() == SimulationJob.State.DONE;
    }

    private static UUID account(String name) {
        return Account.named(name).orElseThrow(() -> new IllegalStateException("No account " + name)).id;
    }

    private static Experiment experiment(ExperimentRecord.Head head) {
        List<String> variants = readTexts(head.variants());
        return new Experiment(
                head.id(), head.lab(), head.title(), SimulationJob.State.DONE, 1, true, variants, head.seeds(), head.createdAt());
    }

    private static List<String> readTexts(String json) {
        try {
            return Json.full().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A kept experiment's labels are damaged", damaged);
        }
    }

    private static String write(Object value) {
        try {
            return Json.full().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records of plain values", impossible);
        }
    }
}
