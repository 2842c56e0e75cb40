package org.unchoke.session;

import java.util.concurrent.TimeUnit;
import org.unchoke.store.Progress;

/** How often ticks are shown and noted: not every one when they are quick. */
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

    /** A tick of the open round was done; the last one is shown in any case. */
    void ticked(boolean last, long tickNanos) {
        OpenRound open = session.open;
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS && !open.header.practice()) {
            lastProgress = now;
            hosting.log().progress(new Progress(session.id, session.epoch, open.header.record(), open.match.now()));
        }
        // Half a tick of tolerance, so that ten ticks a second give ten frames and not five.
        if (last || session.state != State.RUNNING
                || now - lastFrame >= FRAME_NANOS - Math.min(FRAME_NANOS, tickNanos) / 2) {
            lastFrame = now;
            session.show();
        }
    }
}
