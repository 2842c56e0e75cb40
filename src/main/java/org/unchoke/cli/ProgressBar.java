package org.unchoke.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.unchoke.simulation.Batch;

/** One line that fills up while a batch is played, redrawn four times a second until closed. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 40;
    private static final long REDRAW_MILLIS = 250;

    private final PrintWriter out;
    private final Batch batch;
    private final long startedNanos = System.nanoTime();
    private final ScheduledExecutorService clock;

    private ProgressBar(PrintWriter out, Batch batch) {
        this.out = out;
        this.batch = batch;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (out != null) {
            clock.scheduleAtFixedRate(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** @param out where to draw; {@code null} draws nothing */
    static ProgressBar on(PrintWriter out, Batch batch) {
        return new ProgressBar(out, batch);
    }

    private synchronized void draw() {
        out.print("\r" + line(batch.done(), batch.total(), (System.nanoTime() - startedNanos) / 1e9));
        out.flush();
    }

    /** The line itself: bar, count, and how long it will still take at the pace so far. */
    static String line(int done, int total, double seconds) {
        int full = total == 0 ? WIDTH : done * WIDTH / total;
        String left = done == 0 ? "" : String.format(" %.0f s left", seconds / done * (total - done));
        return "[" + "#".repeat(full) + "·".repeat(WIDTH - full) + "] " + done + "/" + total + left + "      ";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (out != null) {
            draw();
            out.println();
            out.flush();
        }
    }
}
