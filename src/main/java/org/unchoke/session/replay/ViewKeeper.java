package org.unchoke.session.replay;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.unchoke.lab.Lab;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.session.Labs;
import org.unchoke.session.Recordings;
import org.unchoke.store.KeptViews;
import org.unchoke.store.KeptViews.Unkept;

/**
 * Takes the views of rounds that have ended, some time after: of every viewer, a frame every so many ticks. It looks
 * in the database what is to be done, so a process that died halfway leaves no gap.
 */
@Startup
@ApplicationScoped
class ViewKeeper {
    private static final Logger LOG = Logger.getLogger(ViewKeeper.class);
    private static final long PAUSE_SECONDS = 10;
    /** Enough to follow a round by, few enough to keep: a class of 30 over 45 minutes takes about four megabytes. */
    private static final long MOST_FRAMES = 150;
    /** Of all viewers together: they are in memory until the last is taken, some 10 KB each. */
    private static final long MOST_IN_ALL = 10_000;

    private final KeptViews views;
    private final Recordings recordings;
    private final Labs labs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "view-keeper");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    ViewKeeper(KeptViews views, Recordings recordings, Labs labs) {
        this.views = views;
        this.recordings = recordings;
        this.labs = labs;
    }

    @PostConstruct
    void start() {
        timer.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            keepAll();
        } catch (SQLException | RuntimeException away) {
            LOG.warnf("The views of finished rounds could not be kept yet: %s", away.getMessage());
        }
    }

    /** Keeps the views of every finished round of which nothing is kept. */
    synchronized void keepAll() throws SQLException {
        for (Optional<Unkept> next = views.next(); next.isPresent() && !timer.isShutdown(); next = views.next()) {
            keep(next.get());
        }
    }

    private void keep(Unkept round) throws SQLException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        KeptViews.Kept kept = new KeptViews.Kept(1, 0);
        try {
            kept = take(round.session(), round.n(), contents);
        } catch (Divergence | RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.errorf(broken, "No views of round %d of session %s can be kept", round.n(), round.session());
            contents.clear();
        }
        views.keep(round.round(), kept, contents);
    }

    private KeptViews.Kept take(UUID session, int n, Map<String, byte[]> contents) throws Divergence {
        Recording recording = recordings.find(session, n).recording();
        Lab lab = labs.find(recording.header().lab()).orElseThrow();
        Rerun rerun = Rerun.of(lab, recording, () -> false);
        long ticks = recording.outcome().ticks();
        long step = step(ticks, rerun.viewers().size());
        Map<String, List<String>> frames = rerun.every(step);
        frames.forEach((viewer, taken) -> contents.put(viewer,
                KeptShowing.pack(rerun.marks(Onlooker.read(viewer).orElseThrow()).orElseThrow(), taken)));
        return new KeptViews.Kept(step, (int) frames.values().stream().mapToInt(List::size).max().orElse(0));
    }

    /** How many ticks lie between two frames of a round with so many viewers: more in a large class. */
    static long step(long ticks, int viewers) {
        long most = Math.max(1, Math.min(MOST_FRAMES, MOST_IN_ALL / viewers));
        return Math.max(1, (ticks + most - 1) / most);
    }
}
