package org.unchoke.session.replay;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
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
    /** Of all viewers together, some 10 KB each before they are packed. */
    private static final long MOST_IN_ALL = 10_000;
    /** In memory at the same time; a larger class is run several times. */
    private static final long MOST_AT_ONCE = 3_000;

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
        List<String> viewers = rerun.viewers();
        long step = step(ticks, viewers.size());
        int each = 0;
        for (List<String> some : portions(viewers, ticks / step + 2)) {
            Map<String, List<String>> frames = rerun.every(step, some);
            frames.forEach((viewer, taken) -> contents.put(viewer,
                    KeptShowing.pack(rerun.marks(Onlooker.read(viewer).orElseThrow()).orElseThrow(), taken)));
            each = Math.max(each, frames.values().stream().mapToInt(List::size).max().orElse(0));
        }
        return new KeptViews.Kept(step, each);
    }

    /** Viewers whose frames there is room for at the same time, when each takes so many. */
    static List<List<String>> portions(List<String> viewers, long framesOfEach) {
        int size = (int) Math.max(1, MOST_AT_ONCE / framesOfEach);
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < viewers.size(); from += size) {
            portions.add(viewers.subList(from, Math.min(viewers.size(), from + size)));
        }
        return portions;
    }

    /** How many ticks lie between two frames of a round with so many viewers: more in a large class. */
    static long step(long ticks, int viewers) {
        long most = Math.max(1, Math.min(MOST_FRAMES, MOST_IN_ALL / viewers));
        return Math.max(1, (ticks + most - 1) / most);
    }
}
