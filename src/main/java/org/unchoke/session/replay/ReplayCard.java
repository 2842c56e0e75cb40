package org.unchoke.session.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.unchoke.lab.Lab;
import org.unchoke.store.FinishedRounds.Finished;

/**
 * What there is to see of a finished round.
 *
 * @param ticks number of its last state
 * @param rules the lab's rules it was played by
 * @param rulesNow the lab's rules now; where they differ, or the recording is damaged, kept views are shown
 * @param step ticks between two frames; 1 if every tick can be shown
 * @param viewer whose marks these are
 * @param viewers whose views there are
 * @param marks what happened when, as a JSON array of {@code {tick, event}}
 */
public record ReplayCard(
        String lab,
        double secondsPerTick,
        long ticks,
        int rules,
        int rulesNow,
        long step,
        String viewer,
        List<Seen> viewers,
        @JsonRawValue String marks) {

    /**
     * Somebody whose view there is.
     *
     * @param viewer {@code projector}, {@code instructor} or the number of a seat
     * @param name of the person in that seat; {@code null} if there is none
     */
    public record Seen(String viewer, String name) {}

    static ReplayCard of(
            Lab lab, Finished round, Showing showing, String viewer, Map<Integer, String> names, String marks) {
        List<Seen> viewers = showing.viewers().stream().map(each -> new Seen(each, name(each, names))).toList();
        return new ReplayCard(round.lab(), lab.card().secondsPerTick(), round.ticks(), round.rules(), lab.rulesVersion(),
                showing.step(), viewer, viewers, marks);
    }

    private static String name(String viewer, Map<Integer, String> names) {
        return Character.isDigit(viewer.charAt(0)) ? names.get(Integer.valueOf(viewer)) : null;
    }

    /** The same with these viewers only. */
    public ReplayCard only(List<String> allowed) {
        return new ReplayCard(lab, secondsPerTick, ticks, rules, rulesNow, step, viewer,
                viewers.stream().filter(seen -> allowed.contains(seen.viewer())).toList(), marks);
    }
}
