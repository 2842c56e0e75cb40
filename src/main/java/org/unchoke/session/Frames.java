package org.unchoke.session;

import java.util.concurrent.TimeUnit;
import org.unchoke.store.Progress;

/** Which ticks are shown and noted: not every one when they are quick. */
final class Frames {
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LiveSession session;
    private final Hosting hosting;
    private long lastFrame;
    private long lastProgress;

    Frames(LiveSession session, Hosting hosting) {
        this.session = session;
        this.hosting = hosting;
    }

    /** Whether the tick that was just done is one to show. */
    boolean isDue(long tickNanos) {
        long now = System.nanoTime();
        // Half a tick of tolerance, so that ten ticks a second give ten frames and not five.
        boolean due = now - lastFrame >= FRAME_NANOS - Math.min(FRAME_NANOS, tickNanos) / 2;
        lastFrame = due ? now : lastFrame;
        return due;
    }

    /** A tick is durable: the database is told now and then how far the round has come. */
    void note(OpenRound open) {
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS && !open.header.practice()) {
            lastProgress = now;
            hosting.log().progress(new Progress(session.id, session.epoch, open.header.record(), open.settled()));
        }
    }
}
