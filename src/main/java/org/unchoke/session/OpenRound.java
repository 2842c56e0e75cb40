package org.unchoke.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Verdict;
import org.unchoke.store.LogRow;

/** The round that is being played: the match, its log so far, and who plays which seat. */
final class OpenRound {
    final RoundHeader header;
    final Match match;
    final ActionJson json;
    final List<Integer> handSeats;
    private final Map<Integer, SeatControl> controls = new TreeMap<>();
    private final List<LogRow> batch = new ArrayList<>();
    private long seq;

    /** @throws RuntimeException whatever the lab throws */
    OpenRound(RoundHeader header) {
        this.header = header;
        this.match = header.lab().open(header.scenario(), header.seed(), header.seats());
        this.json = new ActionJson(header.lab());
        this.handSeats = RoundHeader.handSeats(header.seats());
        for (Seat seat : header.seats()) {
            if (seat.hand()) {
                controls.put(seat.index(), new SeatControl(seat.holder()));
            }
        }
    }

    /**
     * Plays the log again.
     *
     * @param ticks how far the match had come at least
     * @throws IllegalStateException if the log does not fit the match
     */
    void replay(List<LogRow> log, long ticks) {
        for (LogRow row : log) {
            while (match.now() < row.tick() - 1) {
                match.tick();
            }
            Actor actor = new Actor(Actor.Role.valueOf(row.role().toUpperCase(Locale.ROOT)), row.seat());
            Action action = read(row);
            if (row.seq() != seq + 1 || row.tick() <= match.now() || !(match.offer(actor, action) instanceof Verdict.Accepted)) {
                throw new IllegalStateException("Row " + row.seq() + " of the log does not fit the match");
            }
            seq = row.seq();
            follow(actor, action);
        }
        while (match.now() < ticks || !log.isEmpty() && match.now() < log.get(log.size() - 1).tick()) {
            match.tick();
        }
    }

    private Action read(LogRow row) {
        try {
            return json.parse(row.action());
        } catch (UnreadableActionException broken) {
            throw new IllegalStateException("Row " + row.seq() + " of the log cannot be read: " + broken.getMessage(), broken);
        }
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
            batch.add(new LogRow(seq, nextTick(), actor.role().name().toLowerCase(Locale.ROOT), actor.seat(), id, json));
            follow(actor, action);
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

    /** One tick; what was accepted takes effect. */
    List<LabEvent> tick() {
        batch.clear();
        return match.tick();
    }

    /** The seat of a place in this round. */
    int seat(int place) {
        return handSeats.get(place);
    }

    SeatControl control(int seat) {
        return controls.get(seat);
    }
}
