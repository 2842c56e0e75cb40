package org.unchoke.gradebook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.unchoke.grading.Examination;
import org.unchoke.grading.SeatReport;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.session.Recordings;
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

    /**
     * Begins to examine all finished rounds of a session, unless that is under way.
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
            List<GradedRound> rounds = gradebook.find(session).map(Sheet::rounds).orElse(List.of()).stream()
                    .filter(round -> !job.isPatient() || !round.examined())
                    .toList();
            Map<GradedRound, Examination> examinations = new LinkedHashMap<>();
            for (GradedRound round : rounds) {
                Recording recording = recordings.find(session, round.n()).recording();
                Examination examination = new Examination(round.lab(), recording);
                examinations.put(round, examination);
                job.expect(held(round, examination).size() * examination.matchesPerSeat());
            }
            for (Map.Entry<GradedRound, Examination> each : examinations.entrySet()) {
                examine(each.getKey(), each.getValue(), job);
            }
            job.end(job.isCancelled() ? ExaminationJob.State.CANCELLED : ExaminationJob.State.DONE, null);
        } catch (Divergence divergence) {
            job.end(ExaminationJob.State.FAILED, "A recording does not run as it was recorded. " + divergence.getMessage());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Examining session %s failed", session);
            job.end(ExaminationJob.State.FAILED, "A fault in the program stopped this; it is in the server's log.");
        }
    }

    private static void examine(GradedRound round, Examination examination, ExaminationJob job) {
        List<SeatReport> reports = new ArrayList<>();
        for (int seat : held(round, examination)) {
            SeatReport report = examination.examine(seat, job::isCancelled, () -> {
                job.played();
                standBack(job);
            });
            if (report == null) {
                return;
            }
            reports.add(report);
        }
        QuarkusTransaction.requiringNew().run(() -> keep(round, reports));
    }

    /** Ticks come first; whoever waits for grades says so. */
    private static void standBack(ExaminationJob job) {
        try {
            while (job.isPatient() && QuarkusTransaction.requiringNew().call(SessionRecord::anyRunning)) {
                Thread.sleep(STAND_BACK_MILLIS);
            }
        } catch (InterruptedException stopping) {
            job.cancel();
            Thread.currentThread().interrupt();
        }
    }

    /** The seats that somebody held; the others need no grade. */
    private static List<Integer> held(GradedRound round, Examination examination) {
        return examination.seats().stream().filter(round.seats()::containsValue).toList();
    }

    private static void keep(GradedRound round, List<SeatReport> reports) {
        SeatReportRecord.delete("roundId", round.id());
        for (SeatReport report : reports) {
            SeatReportRecord record = new SeatReportRecord();
            record.roundId = round.id();
            record.seat = report.seat();
            record.rulesVersion = round.lab().rulesVersion();
            record.report = Rubrics.write(report);
            record.examinedAt = Instant.now();
            record.persist();
        }
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(ExaminationJob::cancel);
        runner.shutdownNow();
    }
}
