package org.unchoke.replay;

import org.unchoke.core.Fingerprint;

/** A recording that does not run as it was recorded: other rules, a changed log, or a fault in the lab. */
public class Divergence extends Exception {
    private static final long serialVersionUID = 1L;
    private final long tick;

    private Divergence(long tick, String message) {
        super("At tick " + tick + ": " + message);
        this.tick = tick;
    }

    static Divergence refused(long tick, Recording.Entry entry, String code, String message) {
        return new Divergence(tick, "action " + entry.seq() + " was accepted then and is refused now (" + code + ": " + message + ")");
    }

    static Divergence late(long tick, Recording.Entry entry) {
        return new Divergence(tick, "action " + entry.seq() + " of tick " + entry.tick() + " cannot be applied any more");
    }

    static Divergence fingerprint(long tick, long recorded, long now) {
        return new Divergence(tick, "the state was " + Fingerprint.hex(recorded) + " and is " + Fingerprint.hex(now) + " now");
    }

    static Divergence length(long tick, long recorded) {
        return new Divergence(tick, "the match is over, but lasted " + recorded + " ticks when it was recorded");
    }

    static Divergence lab(String recorded, int recordedRules, String now, int rules) {
        return new Divergence(0, "recorded as " + recorded + " with rules " + recordedRules + ", not " + now + " with rules " + rules);
    }

    /** The recording's scenario is none that the lab can read. */
    public static Divergence scenario(String message) {
        return new Divergence(0, "the scenario cannot be read: " + message);
    }

    /** The state in which it was noticed. */
    public long tick() {
        return tick;
    }
}
