package org.unchoke.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.replay.Recording;
import org.unchoke.store.LogRow;
import org.unchoke.store.RoundRecord;

/** Makes a recording of what the database holds of a round. */
final class RecordedRound {
    private static final int HEX = 16;

    private RecordedRound() {}

    /** @throws IllegalStateException if rows are missing or cannot be read */
    static Recording read(RoundRecord round, PlannedRound planned, List<LogRow> rows) {
        Recording.Header header = new Recording.Header(round.lab, round.rulesVersion, planned.scenario().document(),
                new Seed(round.seed), RoundHeader.read(round.seats));
        ActionJson json = new ActionJson(planned.lab());
        List<Recording.Entry> entries = new ArrayList<>();
        for (LogRow row : rows) {
            if (row.seq() != entries.size() + 1) {
                throw new IllegalStateException("Row " + (entries.size() + 1) + " of the log is missing");
            }
            entries.add(entry(row, json));
        }
        return new Recording(header, entries, round.fingerprint == null
                ? null
                : new Recording.Outcome(round.ticks, Long.parseUnsignedLong(round.fingerprint, HEX)));
    }

    private static Recording.Entry entry(LogRow row, ActionJson json) {
        try {
            Actor actor = new Actor(Actor.Role.valueOf(row.role().toUpperCase(Locale.ROOT)), row.seat());
            return new Recording.Entry(row.seq(), row.tick(), actor, row.clientId(), json.parse(row.action()));
        } catch (UnreadableActionException | IllegalArgumentException broken) {
            throw new IllegalStateException("Row " + row.seq() + " of the log cannot be read: " + broken.getMessage(), broken);
        }
    }
}
