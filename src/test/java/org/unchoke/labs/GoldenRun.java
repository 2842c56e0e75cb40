package org.unchoke.labs;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabEvent;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** A match as text: state and a digest of the events so far every ten ticks, and the first events in full. */
final class GoldenRun {
    private static final int TICKS = 200;
    private static final int STEP = 10;
    private static final int IN_FULL = 60;

    private GoldenRun() {}

    static List<String> lines(Lab lab, Recording recording) throws Divergence {
        List<String> lines = new ArrayList<>();
        List<String> full = new ArrayList<>();
        Fingerprint digest = new Fingerprint();
        lines.add("rules " + lab.rulesVersion());
        new Replayer(lab, recording).to(TICKS, (match, events) -> {
            for (LabEvent event : events) {
                digest.add(event.toString());
                if (full.size() < IN_FULL) {
                    full.add(match.now() + " " + event);
                }
            }
            if (match.now() % STEP == 0) {
                lines.add("tick " + match.now() + " state " + Fingerprint.hex(match.fingerprint()) + " events " + Fingerprint.hex(digest.value()));
            }
        });
        lines.addAll(full);
        return lines;
    }
}
