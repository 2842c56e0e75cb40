package org.unchoke.gradebook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.unchoke.grading.Examination;
import org.unchoke.grading.SeatReport;
import org.unchoke.lab.Lab;
import org.unchoke.replay.Divergence;
import org.unchoke.session.Recordings;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SeatReportRecord;
import org.unchoke.store.SessionRecord;

/**
 * Examines finished rounds in the background. Bounded, so that nobody's grading slows a class down: one session after the
 * other, one seat after the other, on a thread of the lowest priority; a session waits at most once.
 */
@ApplicationScoped
public class Examinations {
    private static final Logger LOG = Logger.getLogger(Examinations.class);
    private static final int MOST_WAITING = 20;
    private static final long STAND_BACK_MILLIS = 500;

    private final Gradebook gradebook;
    private final Recordings recordings;
    private final Map<UUID, ExaminationJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "examination");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    Examinations(Gradebook gradebook, Recordings recordings) {
        this.gradebook = gradebook;
        this.recordings = recordings;
    }

    /** Seats of a round that are to be examined. */
    private record Part(long round, int n, Lab lab, List<Integer> seats) {}

    /**
     * Begins to examine what is missing of a session's finished rounds, or everything again if nothing is, unless that is
     * under way. Each seat is kept as soon as it is done: whoever stops this loses nothing, nor does a restart.
     *
     * @throws GradeException if too many sessions wait already
     */
    public synchronized ExaminationJob start(UUID session) {
        return start(session, false);
    }

    private ExaminationJob start(UUID session, boolean patient) {
        ExaminationJob last = jobs.get(session);
        if (last != null && last.isRunning()) {
            if (!patient) {
                last.hurry();
            }
            return last;
        }
        jobs.values().removeIf(job -> !job.isRunning() && jobs.size() >= MOST_WAITING);
        if (jobs.size() >= MOST_WAITING) {
            throw new GradeException("The server is working out the grades of many sessions; try again in a few minutes.");
        }
        ExaminationJob job = new ExaminationJob(patient);
        jobs.put(session, job);
        runner.execute(() -> run(session, job));
        return job;
    }

    /** The last or the present one of a session, since the server started. */
    public Optional<ExaminationJob> find(UUID session) {
        return Optional.ofNullable(jobs.get(session));
    }

    /**
     * Begins, without haste, with those rounds of a session that nobody has examined: it stands back while a class plays.
     *
     * @return whether it began; not while something is under way for that session or too many wait
     */
    synchronized boolean startPatiently(UUID session) {
        ExaminationJob last = jobs.get(session);
        if (last != null && last.isRunning() || jobs.size() >= MOST_WAITING) {
            return false;
        }
        start(session, true);
        return true;
    }

    private void run(UUID session, ExaminationJob job) {
        try {
            standBack(job);
            List<Part> parts = parts(session, job.isPatient());
            parts.forEach(part -> job.expect(part.seats().size() * Examination.matchesPerSeat(part.lab().rubric())));
            for (Part part : parts) {
                examine(session, part, job);
            }
            job.end(job.isCancelled() ? ExaminationJob.State.CANCELLED : ExaminationJob.State.DONE, null);
        } catch (Divergence divergence) {
            job.end(ExaminationJob.State.FAILED, "A recording does not run as it was recorded. " + divergence.getMessage());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Examining session %s failed", session);
            job.end(ExaminationJob.State.FAILED, "A fault in the program stopped this; it is in the server's log.");
        }
    }

    /** What is missing; if nothing is and somebody asks for it, everything once more. */
    private List<Part> parts(UUID session, boolean patient) {
        List<GradedRound> rounds = gradebook.find(session).map(Sheet::rounds).orElse(List.of());
        boolean again = !patient && rounds.stream().allMatch(GradedRound::examined);
        return rounds.stream()
                .filter(round -> again || !round.examined())
                .map(round -> new Part(round.id(), round.n(), round.lab(), round.seats().values().stream()
                        .filter(seat -> again || !round.scores().containsKey(seat)).distinct().sorted().toList()))
                .toList();
    }

    private void examine(UUID session, Part part, ExaminationJob job) throws Divergence {
        if (job.isCancelled()) {
            return;
        }
        Examination examination = new Examination(part.lab(), recordings.find(session, part.n()).recording());
        Set<Integer> tookPart = new HashSet<>(examination.seats());
        job.begins();
        for (int seat : part.seats()) {
            if (tookPart.contains(seat)) {
                SeatReport report = examination.examine(seat, () -> stopped(job), job::played);
                if (report == null) {
                    return;
                }
                QuarkusTransaction.requiringNew().run(() -> keep(part, report));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> RoundRecord.update("examinedAt = ?1 where id = ?2", Instant.now(), part.round()));
    }

    /** Asked with every tick of a match; a large one takes longer than a class that begins should wait. */
    private static boolean stopped(ExaminationJob job) {
        if (job.isPatient() && job.looksUp()) {
            standBack(job);
        }
        return job.isCancelled();
    }

    /** Ticks come first; whoever waits for grades says so. */
    private static void standBack(ExaminationJob job) {
        long began = System.nanoTime();
        try {
            while (job.isPatient() && QuarkusTransaction.requiringNew().call(SessionRecord::anyRunning)) {
                Thread.sleep(STAND_BACK_MILLIS);
            }
        } catch (InterruptedException stopping) {
            job.cancel();
            Thread.currentThread().interrupt();
        }
        job.rested(System.nanoTime() - began);
    }

    private static void keep(Part part, SeatReport report) {
        SeatReportRecord.delete("roundId = ?1 and seat = ?2", part.round(), report.seat());
        SeatReportRecord record = new SeatReportRecord();
        record.roundId = part.round();
        record.seat = report.seat();
        record.rulesVersion = part.lab().rulesVersion();
        record.report = Rubrics.write(report);
        record.examinedAt = Instant.now();
        record.persist();
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(ExaminationJob::cancel);
        runner.shutdownNow();
    }
}
