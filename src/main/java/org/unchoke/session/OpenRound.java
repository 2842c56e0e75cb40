package org.unchoke.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.unchoke.config.ActionJson;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Seat;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.store.LogRow;

/** The round that is being played: the match, its log so far, and who plays which seat. */
final class OpenRound {
    final RoundHeader header;
    final Match match;
    final ActionJson json;
    final List<Integer> handSeats;
    private final Map<Integer, SeatControl> controls = new TreeMap<>();
    private final List<LogRow> batch = new ArrayList<>();
    private final Set<Integer> handedOver = new HashSet<>();
    private long seq;
    private String chain;
    private long settled;

    private OpenRound(RoundHeader header, Match match) {
        this.header = header;
        this.settled = match.now();
        this.chain = header.chain();
        this.match = match;
        this.json = new ActionJson(header.lab());
        this.handSeats = RoundHeader.handSeats(header.seats());
        for (Seat seat : header.seats()) {
            if (seat.hand()) {
                controls.put(seat.index(), new SeatControl(seat.holder()));
            }
        }
    }

    /** @throws RuntimeException whatever the lab throws */
    static OpenRound open(RoundHeader header) {
        return new OpenRound(header, header.lab().open(header.scenario(), header.seed(), header.seats()));
    }

    /**
     * Opens a round that was being played, and plays its recording again.
     *
     * @param ticks how far the match had come at least
     * @throws Divergence if the recording does not fit the match
     */
    static OpenRound restore(RoundHeader header, Recording recording, long ticks) throws Divergence {
        List<Recording.Entry> entries = recording.entries();
        long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).tick();
        Match match = new Replayer(header.lab(), recording).to(Math.max(ticks, last), (seen, events) -> {});
        OpenRound round = new OpenRound(header, match);
        entries.forEach(entry -> round.follow(entry.actor(), entry.action()));
        round.seq = entries.size();
        return round;
    }

    /** The number of the tick that what is offered now takes effect in. */
    long nextTick() {
        return match.now() + 1;
    }

    /** Offers an action to the match and, if it is accepted, adds it to the batch to be logged. */
    Verdict offer(Actor actor, Action action, Long id, String json) {
        Verdict verdict = match.offer(actor, action);
        if (verdict instanceof Verdict.Accepted) {
            seq++;
            String role = actor.role().name().toLowerCase(Locale.ROOT);
            LogRow row = new LogRow(seq, nextTick(), role, actor.seat(), id, json, null).after(chain);
            chain = row.hash();
            batch.add(row);
            follow(actor, action);
            if (action instanceof SeatAction) {
                handedOver.add(actor.seat());
            }
        }
        return verdict;
    }

    private void follow(Actor actor, Action action) {
        SeatControl control = controls.get(actor.seat());
        if (control != null) {
            control.follow(actor, action);
        }
    }

    /** What was accepted since the last tick. */
    List<LogRow> batch() {
        return List.copyOf(batch);
    }

    /** Whether the next tick gives the seat to somebody else, a person or the autopilot. */
    boolean handsOver(int seat) {
        return handedOver.contains(seat);
    }

    /** One tick; what was accepted takes effect. Nobody may know before it is {@link #settle settled}. */
    List<LabEvent> tick() {
        batch.clear();
        handedOver.clear();
        return match.tick();
    }

    /** What the last tick took up is durable. */
    void settle() {
        settled = match.now();
    }

    /** The last tick that people may know of. */
    long settled() {
        return settled;
    }

    /** Whether the match has ticked before it was known whether what the tick took up is durable. */
    boolean isAhead() {
        return match.now() > settled;
    }

    /** The seat of a place in this round. */
    int seat(int place) {
        return handSeats.get(place);
    }

    SeatControl control(int seat) {
        return controls.get(seat);
    }
}
